import {
  hasWideStarts,
  headerBytes,
  highsView,
  type Layout,
  layoutFor,
  lowValueBits,
  mostNamesTogether,
  placesIn,
  shardBits,
  siteBucket,
  spreadBucket,
} from './host-shard-layout';

/** The names of a shard, each once, and what is known of them. */
export interface ShardNames {
  readonly count: number;
  /** Their hashes as pairs: upper half, lower half. */
  readonly hashes: Int32Array;
  /** 16 bits of the lower half of their site's hash: see {@link siteBitsOf}. */
  readonly sites: Uint16Array;
  /** For each the number of its list set, below 2^24. */
  readonly values: Int32Array;
}

/** What a bucket is chosen by, of the lower half of a site's hash. */
export const siteBitsOf = (site: number): number => (site << shardBits) >>> 16;
/** As much of the lower half of a site's hash as its bits tell. */
const siteOf = (bits: number): number => bits << (16 - shardBits);

const highest = ({ values, count }: ShardNames): number => {
  let found = 0;
  for (let at = 0; at < count; at += 1) found = Math.max(found, values[at] ?? 0);
  return found;
};

const countInto = (buckets: Uint32Array, bucket: number): void => {
  buckets[bucket] = (buckets[bucket] ?? 0) + 1;
};

/** For each bucket, whether its sites have too many names for one place. */
const spreadBuckets = ({ sites, count }: ShardNames, bucketBits: number): readonly boolean[] => {
  const sizes = new Uint32Array(2 ** bucketBits);
  for (let at = 0; at < count; at += 1) countInto(sizes, siteBucket(siteOf(sites[at] ?? 0), bucketBits));
  return Array.from(sizes, (size) => size > mostNamesTogether);
};

/** The bucket of each name. A site's own name is always found by its site, also where its bucket is spread. */
const bucketsOf = (names: ShardNames, spread: readonly boolean[], bucketBits: number): Uint16Array => {
  const buckets = new Uint16Array(names.count);
  for (let at = 0; at < names.count; at += 1) {
    const bits = names.sites[at] ?? 0;
    const other = names.hashes[at * 2 + 1] ?? 0;
    const bucket = siteBucket(siteOf(bits), bucketBits);
    const moves = spread[bucket] === true && siteBitsOf(other) !== bits;
    buckets[at] = moves ? spreadBucket(other, bucketBits) : bucket;
  }
  return buckets;
};

/** Where each bucket begins, and where the last one ends. */
const startsOf = (buckets: Uint16Array, bucketBits: number): Uint32Array => {
  const starts = new Uint32Array(2 ** bucketBits + 1);
  for (const bucket of buckets) countInto(starts, bucket + 1);
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
};

const writeStarts = (
  bytes: Uint8Array,
  starts: Uint32Array,
  spread: readonly boolean[],
  layout: Layout,
): void => {
  const { buffer } = bytes;
  const isWide = hasWideStarts(layout);
  const written = isWide
    ? new Uint32Array(buffer, headerBytes, starts.length)
    : new Uint16Array(buffer, headerBytes, starts.length);
  const flag = isWide ? 2 ** 31 : 2 ** 15;
  for (const [bucket, start] of starts.entries())
    written[bucket] = start + (spread[bucket] === true ? flag : 0);
};

/** Writes the bytes of a shard. */
export const writeHostShard = (names: ShardNames): Uint8Array => {
  const layout = layoutFor(names.count, highest(names));
  const places = placesIn(layout);
  const bytes = new Uint8Array(places.end);
  new Uint32Array(bytes.buffer).set([layout.nameCount, layout.bucketBits, layout.highBytes]);
  const spread = spreadBuckets(names, layout.bucketBits);
  const buckets = bucketsOf(names, spread, layout.bucketBits);
  const starts = startsOf(buckets, layout.bucketBits);
  writeStarts(bytes, starts, spread, layout);
  const pairs = new Int32Array(bytes.buffer, places.pairs, names.count * 2);
  const highs = highsView(bytes.buffer, places.highs, layout);
  for (const [name, bucket] of buckets.entries()) {
    const at = starts[bucket] ?? 0;
    starts[bucket] = at + 1;
    const value = names.values[name] ?? 0;
    pairs[at * 2] = names.hashes[name * 2] ?? 0;
    pairs[at * 2 + 1] = ((names.hashes[name * 2 + 1] ?? 0) << lowValueBits) | (value & 0xff);
    if (highs) highs[at] = value >>> lowValueBits;
  }
  return bytes;
};
