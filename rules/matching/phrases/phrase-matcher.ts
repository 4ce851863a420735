import { compilePhrases, type PhraseSet } from './phrase-compile';
import { PhraseDictionary } from './phrase-dictionary';
import { FoldedWalks } from './phrase-folded-walks';
import { mergedHits, mostFoldedHits, PhraseHits } from './phrase-hits';
import { PhraseScan } from './phrase-scan';
import { openPhraseTables } from './phrase-tables';
import { PhraseWalk } from './phrase-walk';

/** A scan in slices. However it is cut, the result is the same. */
export interface PhraseScanning {
  /**
   * Reads so many characters or a few hundred more; fewer where they take longer, so that 65,536 of them take about
   * a millisecond and never more than a few. `true` when the text is done.
   */
  readonly advance: (maxCharacters: number) => boolean;
  /** What was found, once the text is done. */
  readonly result: PhraseScan;
}

export interface PhraseMatcher {
  /** Finds every phrase of every set in one pass over the text. */
  readonly scan: (text: string) => PhraseScan;
  readonly begin: (text: string) => PhraseScanning;
  /** Steps of the automaton so far: at most two for each word that was read. */
  readonly steps: () => number;
}

class Scanning implements PhraseScanning {
  readonly #walk: PhraseWalk;
  readonly #foldedHits = new PhraseHits(mostFoldedHits);
  #folded: FoldedWalks | undefined;
  #isDone = false;
  #result: PhraseScan | undefined;

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly text: string,
  ) {
    this.#walk = new PhraseWalk(dictionary, text);
  }

  advance(maxCharacters: number): boolean {
    if (this.#isDone) return true;
    if (this.#folded) {
      this.#isDone = this.#folded.advance(maxCharacters);
    } else if (this.#walk.advance(maxCharacters)) {
      this.#isDone = this.#walk.suspects.found.length === 0;
      this.#folded = new FoldedWalks(this.dictionary, this.text, this.#walk.suspects.found, this.#foldedHits);
    }
    return this.#isDone;
  }

  get result(): PhraseScan {
    if (!this.#isDone) throw new Error('The result of a scan was asked for before its end.');
    const { trail } = this.#walk;
    this.#result ??= new PhraseScan(this.dictionary, mergedHits(trail.hits, this.#foldedHits), trail.count);
    return this.#result;
  }
}

/** The matcher of compiled phrases, as views over their bytes; `undefined` when a byte is not as it was compiled. */
export const openPhrases = (bytes: Uint8Array): PhraseMatcher | undefined => {
  const tables = openPhraseTables(bytes);
  if (!tables) return undefined;
  const dictionary = new PhraseDictionary(tables);
  const begin = (text: string): PhraseScanning => new Scanning(dictionary, text);
  return {
    begin,
    scan: (text) => {
      const scanning = begin(text);
      while (!scanning.advance(Number.POSITIVE_INFINITY));
      return scanning.result;
    },
    steps: () => dictionary.automaton.steps,
  };
};

/**
 * Builds one matcher for all sets of phrases. A phrase matches whole tokens only (see `eachToken`): case,
 * compatibility forms, punctuation and the width of space do not matter, diacritics do. Phrases without a
 * token are left out: the parser tells of them when a pack is loaded.
 */
export const buildPhraseMatcher = (sets: readonly (PhraseSet | readonly string[])[]): PhraseMatcher => {
  const matcher = openPhrases(compilePhrases(sets.map((set) => ('phrases' in set ? set : { phrases: set }))));
  if (!matcher) throw new Error('Phrases that were just compiled could not be opened.');
  return matcher;
};
