import { hashOf, shiftFor, spread, type WordTables } from './phrase-words';

const slotsPerWord = 2;

const powerFrom = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/** Numbers the different words of all phrases, in the order in which they are met. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a folded word, new or not. */
  add(folded: string): number {
    const word = this.#numbers.get(folded) ?? this.#numbers.size;
    this.#numbers.set(folded, word);
    return word;
  }

  tables(): WordTables {
    const words = [...this.#numbers.keys()];
    const wordSlots = new Uint32Array(powerFrom(Math.max(2, words.length * slotsPerWord)));
    const wordHashes = Uint32Array.from(words, hashOf);
    const wordStarts = new Uint32Array(words.length + 1);
    for (const [word, hash] of wordHashes.entries()) {
      wordStarts[word + 1] = (wordStarts[word] ?? 0) + (words[word]?.length ?? 0);
      insert(wordSlots, spread(hash) >>> shiftFor(wordSlots.length), word);
    }
    const letters = unitsOf(words);
    return { wordSlots, wordHashes, wordStarts, letters };
  }
}

const insert = (slots: Uint32Array, home: number, word: number): void => {
  let slot = home;
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = word + 1;
};

/** The UTF-16 units of all words, one after another. */
const unitsOf = (words: readonly string[]): Uint16Array => {
  const units = new Uint16Array(words.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) units[next + at] = word.charCodeAt(at);
    next += word.length;
  }
  return units;
};
