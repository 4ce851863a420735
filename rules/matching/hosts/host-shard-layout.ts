/**
 * The bytes of one shard: a table of hashes in buckets, each with the number of the list set it stands for. All
 * little-endian, each column beginning on a multiple of four:
 *
 *   header   4 × Uint32   how many names, bucket bits, bytes of a high value, nothing
 *   starts   Uint16/32    where each bucket begins among the pairs, and a last one: where all end (Uint32 if need be);
 *                         the uppermost bit says that the bucket is spread
 *   pairs    2 × Int32    the upper half of a name's hash; 24 bits of the lower half, then the low 8 bits of the value
 *   highs    Uint8/16     the other bits of the value, where any value has more than 8
 *
 * A name lies in the bucket of its site (its last two labels), so that a host and all its parents cost two places in
 * memory together: a start, and a cache line or two of pairs. Of the site's hash (its lower half) the upper 10 bits
 * have chosen the shard, the next ones choose the bucket. Sites with very many names (`co.uk`, `blogspot.com`) would
 * fill theirs: such a bucket is spread, which means that its names may also lie in the bucket of their own hash.
 */
export interface Layout {
  readonly nameCount: number;
  /** 1 to 16. */
  readonly bucketBits: number;
  /** 0, 1 or 2. */
  readonly highBytes: number;
}

export const headerBytes = 16;
export const lowValueBits = 8;
/** Bits of the lower half of a site's hash that have chosen the shard. */
export const shardBits = 10;
/** With more names of its sites than this, a bucket is spread. */
export const mostNamesTogether = 16;

/** Two bytes of high value beside the low one. */
const mostValues = 2 ** 24;
const pairBytes = 8;
/** With 3 to 6 names, a bucket is mostly within a cache line or two, and starts cost 0.3 to 0.7 bytes a name. */
const leastNamesPerBucket = 3;
const mostBucketBits = 16;

const bucketBitsFor = (nameCount: number): number => {
  const bits = Math.floor(Math.log2(Math.max(1, nameCount / leastNamesPerBucket)));
  return Math.min(mostBucketBits, Math.max(1, bits));
};

const highBytesFor = (highestValue: number): number => {
  if (highestValue >= mostValues) throw new Error(`An index holds at most ${mostValues} list sets.`);
  if (highestValue < 2 ** lowValueBits) return 0;
  return highestValue < 2 ** (lowValueBits + 8) ? 1 : 2;
};

export const layoutFor = (nameCount: number, highestValue: number): Layout => ({
  nameCount,
  bucketBits: bucketBitsFor(nameCount),
  highBytes: highBytesFor(highestValue),
});

/** Whether starts take four bytes instead of two. */
export const hasWideStarts = ({ nameCount }: Layout): boolean => nameCount >= 2 ** 15;

/** The bucket of a site, by the lower half of its hash. */
export const siteBucket = (site: number, bucketBits: number): number =>
  (site << shardBits) >>> (32 - bucketBits);
/** The bucket of a name that is spread, by the lower half of its hash: by the bits that pairs leave out, and more. */
export const spreadBucket = (other: number, bucketBits: number): number => other >>> (32 - bucketBits);

const roundedUp = (bytes: number): number => (bytes + 3) & ~3;

/** Where the columns begin, in bytes from the shard's begin; `end` is the size of the whole. */
export const placesIn = (
  layout: Layout,
): { readonly pairs: number; readonly highs: number; readonly end: number } => {
  const startBytes = hasWideStarts(layout) ? 4 : 2;
  const pairs = headerBytes + roundedUp((2 ** layout.bucketBits + 1) * startBytes);
  const highs = pairs + layout.nameCount * pairBytes;
  return { pairs, highs, end: highs + roundedUp(layout.nameCount * layout.highBytes) };
};

/** A view on the column of high values at this byte of the buffer, if the shard has one. */
export const highsView = (
  buffer: ArrayBufferLike,
  at: number,
  { nameCount, highBytes }: Layout,
): Uint8Array | Uint16Array | undefined => {
  if (highBytes === 0) return undefined;
  return highBytes === 1 ? new Uint8Array(buffer, at, nameCount) : new Uint16Array(buffer, at, nameCount);
};
