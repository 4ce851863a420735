import { invisible, movingMark } from './text-units';

/** The vocabulary: every different folded word of all phrases. Lengths of tables are powers of two. */
export interface WordTables {
  /** Open addressing with linear probing: the word's number + 1, or 0. Never more than half full. */
  readonly wordSlots: Uint32Array;
  readonly wordHashes: Uint32Array;
  /** Where each word begins in `letters`, and the end of the last. */
  readonly wordStarts: Uint32Array;
  /** Folded UTF-16 units of all words. */
  readonly letters: Uint16Array;
}

/** FNV-1a over UTF-16 units. */
export const emptyHash = 0x811c9dc5 | 0;
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The upper bits of a product depend on all bits of the hash; tables take as many of them as they need. */
export const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0;

/** The hash of two words that follow one another. */
export const hashOfPair = (previous: number, hash: number): number => Math.imul(previous, 0x85ebca6b) ^ hash;

export const hashOf = (word: string): number => {
  let hash = emptyHash;
  for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
  return hash;
};

/** How far a spread hash is shifted to address a table of so many places. */
export const shiftFor = (places: number): number => Math.clz32(places) + 1;

/** Finds words in the vocabulary, without making strings. */
export class PhraseWords {
  readonly #tables: WordTables;
  readonly #slotShift: number;

  constructor(
    tables: WordTables,
    private readonly folded: Uint16Array,
  ) {
    this.#tables = tables;
    this.#slotShift = shiftFor(tables.wordSlots.length);
  }

  /** The number of the word that stands in a text, each unit a letter, an apostrophe or invisible; -1 when unknown. */
  ofText(hash: number, text: string, from: number, to: number): number {
    const { wordSlots, wordHashes } = this.#tables;
    for (let slot = spread(hash) >>> this.#slotShift; ; slot = (slot + 1) & (wordSlots.length - 1)) {
      const word = (wordSlots[slot] ?? 0) - 1;
      if (word < 0 || (wordHashes[word] === hash >>> 0 && this.#stands(word, text, from, to))) return word;
    }
  }

  /** The number of a folded word; -1 when unknown. */
  ofFolded(folded: string): number {
    const { wordSlots, wordHashes } = this.#tables;
    const hash = hashOf(folded);
    for (let slot = spread(hash) >>> this.#slotShift; ; slot = (slot + 1) & (wordSlots.length - 1)) {
      const word = (wordSlots[slot] ?? 0) - 1;
      if (word < 0 || (wordHashes[word] === hash >>> 0 && this.#is(word, folded))) return word;
    }
  }

  /** Whether some word has this hash: nearly always the word that was hashed. */
  holdsHash(hash: number): boolean {
    const { wordSlots, wordHashes } = this.#tables;
    for (let slot = spread(hash) >>> this.#slotShift; ; slot = (slot + 1) & (wordSlots.length - 1)) {
      const word = (wordSlots[slot] ?? 0) - 1;
      if (word < 0 || wordHashes[word] === hash >>> 0) return word >= 0;
    }
  }

  #stands(word: number, text: string, from: number, to: number): boolean {
    const { wordStarts, letters } = this.#tables;
    let letter = wordStarts[word] ?? 0;
    const end = wordStarts[word + 1] ?? 0;
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = this.folded[unit] ?? 0;
      if (kind === invisible) continue;
      // Marks and characters of unspaced scripts have a class instead of a letter: they stay as written.
      if (letter === end || letters[letter] !== (kind > movingMark ? kind : unit)) return false;
      letter += 1;
    }
    return letter === end;
  }

  #is(word: number, folded: string): boolean {
    const { wordStarts, letters } = this.#tables;
    const start = wordStarts[word] ?? 0;
    if ((wordStarts[word + 1] ?? 0) - start !== folded.length) return false;
    for (let at = 0; at < folded.length; at += 1) {
      if (letters[start + at] !== folded.charCodeAt(at)) return false;
    }
    return true;
  }
}
