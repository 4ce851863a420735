import type { PhraseHit, PhraseOptions } from '../../model/check';
import type { PhraseScan } from './phrase-scan';

/** Position of the first hit that ends at or after a token; hits are ordered by where they end. */
const firstEndingFrom = (scan: PhraseScan, hits: Uint32Array, token: number): number => {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scan.lastToken(hits[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * A companion has at least one word outside the hit and stands no more than `within` words from it: 1 is the
 * next word. One that shares a word with the hit is nearest of all. Logarithmic in the number of companions.
 */
const hasCompanion = (
  scan: PhraseScan,
  hit: number,
  companions: Uint32Array,
  longest: number,
  within: number,
): boolean => {
  const [firstToken, lastToken] = [scan.firstToken(hit), scan.lastToken(hit)];
  const lastReachable = lastToken + within + longest;
  for (let at = firstEndingFrom(scan, companions, firstToken - within); at < companions.length; at += 1) {
    const companion = companions[at] ?? 0;
    if (scan.lastToken(companion) > lastReachable) return false;
    const isPartOfHit = scan.firstToken(companion) >= firstToken && scan.lastToken(companion) <= lastToken;
    if (!isPartOfHit && scan.firstToken(companion) - lastToken <= within) return true;
  }
  return false;
};

const withCompanion = (
  scan: PhraseScan,
  hits: Uint32Array,
  companions: Uint32Array,
  within: number,
): Uint32Array => {
  if (companions.length === 0) return companions;
  let longest = 0;
  for (const hit of companions) longest = Math.max(longest, scan.lastToken(hit) - scan.firstToken(hit) + 1);
  return hits.filter((hit) => hasCompanion(scan, hit, companions, longest, within));
};

/** How many of the text's words belong to at least one hit. */
const wordsCovered = (scan: PhraseScan, hits: Uint32Array): number => {
  let covered = 0;
  let from = Number.POSITIVE_INFINITY;
  // Backwards, so that the longest reach of what ends later is known.
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const hit = hits[at] ?? 0;
    const first = scan.firstToken(hit);
    if (first >= from) continue;
    covered += Math.min(scan.lastToken(hit) + 1, from) - first;
    from = first;
  }
  return covered;
};

/** The different texts of a set's hits, in the order of the first of each. */
const textsOf = (scan: PhraseScan, set: number, hits: Uint32Array): readonly number[] => {
  const texts = new Set<number>();
  for (const hit of hits) texts.add(scan.textOf(set, hit));
  return [...texts];
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
  const numbersOf = (set: number | undefined) => scan.numbersOf(set ?? -1);
  const found = numbersOf(sets.any);
  if (found.length === 0) return undefined;
  const counted = options.near
    ? withCompanion(scan, found, numbersOf(sets.near), options.near.within)
    : found;
  const texts = textsOf(scan, sets.any, counted);
  if (texts.length === 0 || texts.length < (options.atLeastDistinct ?? 1)) return undefined;
  const { density = 0 } = options;
  if (density > 0 && wordsCovered(scan, counted) < density * scan.tokenCount) return undefined;
  const isSoftened =
    options.softenNear !== undefined &&
    withCompanion(scan, counted, numbersOf(sets.softenNear), options.softenNear.within).length ===
      counted.length;
  return { phrases: texts.map((text) => scan.phraseOf(text)), softened: isSoftened };
};
