const endings = ['com', 'net', 'org', 'co.uk', 'de', 'ru', 'xyz', 'com.br'];
const below = ['', '', '', 'www.', 'm.', 'cdn.img.', 'blog.'];

/** A number below 2^32 turned into another one, each into a different one, so that neighbours look unrelated. */
const scrambled = (number: number): number => {
  const bits = Math.imul(number ^ (number >>> 16), 0x9e3779b1);
  return (bits ^ (bits >>> 15)) >>> 0;
};

const siteAt = (number: number): string => {
  const bits = scrambled(number);
  return `${bits.toString(36)}.${endings[bits % endings.length] ?? ''}`;
};
const belowAt = (number: number): string => below[scrambled(number ^ 0x5bd1e995) % below.length] ?? '';

/** The names a list holds: their sites have even numbers. */
export const listedName = (at: number): string => belowAt(at) + siteAt(at * 2);

/** Names that no list holds and that look alike: their sites have odd numbers, so none is a parent of another. */
export const unlistedName = (at: number): string => belowAt(at) + siteAt(at * 2 + 1);

/** A list's entries in batches, made anew each time they are gone through, so that no list is held in memory. */
export const listedBatches = (from: number, to: number): Iterable<readonly string[]> => ({
  *[Symbol.iterator]() {
    const size = 4096;
    for (let at = from; at < to; at += size) {
      yield Array.from({ length: Math.min(size, to - at) }, (_, offset) => listedName(at + offset));
    }
  },
});
