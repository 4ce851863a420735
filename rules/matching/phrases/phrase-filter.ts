import { shiftFor, spread } from './phrase-words';

/** At most an eighth of the bits is set: of unknown keys, about one in three hundred passes. */
const bitsPerKey = 32;
const bitsPerWord = 32;

/** Two bits for each key, both in one word, so that a question costs one read. */
const bitsOf = (key: number): number => (1 << (key & 31)) | (1 << ((key >>> 5) & 31));

/** The filter of some hashes: what is not in it was not among them. */
export const filterOf = (hashes: readonly number[]): Uint32Array => {
  const words = 2 ** Math.ceil(Math.log2(Math.max(2, (hashes.length * bitsPerKey) / bitsPerWord)));
  const filter = new Uint32Array(words);
  for (const hash of hashes) {
    const key = spread(hash);
    const at = key >>> shiftFor(words);
    filter[at] = (filter[at] ?? 0) | bitsOf(key);
  }
  return filter;
};

/** Whether a hash may be in a filter whose length is given as {@link shiftFor} tells it. */
export const mayHold = (filter: Uint32Array, shift: number, hash: number): boolean => {
  const key = spread(hash);
  const bits = bitsOf(key);
  return ((filter[key >>> shift] ?? 0) & bits) === bits;
};
