import type { PhraseHit, PhraseOptions } from '../model/check';
import type { PhraseFound, PhraseScan } from './phrase-matcher';

/** Position of the first hit that ends at or after a token; hits are ordered by where they end. */
const firstEndingFrom = (hits: readonly PhraseFound[], token: number): number => {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.lastToken ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * A companion has at least one word outside the hit and stands no more than `within` words from it: 1 is the
 * next word. One that shares a word with the hit is nearest of all. Logarithmic in the number of companions.
 */
const hasCompanion = (
  hit: PhraseFound,
  companions: readonly PhraseFound[],
  longest: number,
  within: number,
): boolean => {
  const lastReachable = hit.lastToken + within + longest;
  for (let at = firstEndingFrom(companions, hit.firstToken - within); ; at += 1) {
    const companion = companions[at];
    if (!companion || companion.lastToken > lastReachable) return false;
    const isPartOfHit = companion.firstToken >= hit.firstToken && companion.lastToken <= hit.lastToken;
    if (!isPartOfHit && companion.firstToken - hit.lastToken <= within) return true;
  }
};

const withCompanion = (
  hits: readonly PhraseFound[],
  companions: readonly PhraseFound[],
  within: number,
): readonly PhraseFound[] => {
  const longest = companions.reduce(
    (most, { firstToken, lastToken }) => Math.max(most, lastToken - firstToken + 1),
    0,
  );
  return hits.filter((hit) => hasCompanion(hit, companions, longest, within));
};

/** How many of the text's words belong to at least one hit. */
const wordsCovered = (hits: readonly PhraseFound[]): number => {
  let covered = 0;
  let from = Number.POSITIVE_INFINITY;
  // Backwards, so that the longest reach of what ends later is known.
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const hit = hits[at];
    if (!hit || hit.firstToken >= from) continue;
    covered += Math.min(hit.lastToken + 1, from) - hit.firstToken;
    from = hit.firstToken;
  }
  return covered;
};

/**
 * Answers one rule's question from a scan. `sets` says which of the scan's sets hold the rule's phrases, its
 * `near` words and its `softenNear` words. Distances are in words; in scripts that are written without
 * spaces each character is one. `undefined` when the text does not say what the rule asks for.
 */
export const answerPhrases = (
  options: PhraseOptions,
  scan: PhraseScan,
  sets: {
    readonly any: number;
    readonly near?: number | undefined;
    readonly softenNear?: number | undefined;
  },
): PhraseHit | undefined => {
  const ofSet = (set: number | undefined) => scan.hits.filter((hit) => hit.set === set);
  const found = ofSet(sets.any);
  const counted = options.near ? withCompanion(found, ofSet(sets.near), options.near.within) : found;
  const phrases = [...new Set(counted.map(({ phrase }) => phrase))];
  if (phrases.length === 0 || phrases.length < (options.atLeastDistinct ?? 1)) return undefined;
  if (wordsCovered(counted) < (options.density ?? 0) * scan.tokenCount) return undefined;
  const soft = options.softenNear
    ? withCompanion(counted, ofSet(sets.softenNear), options.softenNear.within)
    : [];
  return { phrases, softened: soft.length === counted.length };
};
