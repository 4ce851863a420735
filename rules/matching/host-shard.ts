import {
  hasWideStarts,
  headerBytes,
  highsView,
  layoutFor,
  lowValueBits,
  placesIn,
  shardBits,
} from './host-shard-layout';

const startsAt = headerBytes / 4;

/** A shard, read where its bytes lie. They must be whole (see the head's checksums) and begin on a multiple of four. */
export class HostShard {
  /** Header, starts and pairs. One array for all, because each further one costs a look-up its own cache line. */
  readonly #words: Int32Array;
  readonly #bucketShift: number;
  readonly #wideStarts: boolean;
  readonly #firstPair: number;
  readonly #highs: Uint8Array | Uint16Array | undefined;

  constructor(bytes: Uint8Array) {
    const [nameCount = 0, bucketBits = 1, highBytes = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
    const layout = { nameCount, bucketBits, highBytes };
    const places = placesIn(layout);
    this.#words = new Int32Array(bytes.buffer, bytes.byteOffset, places.highs / 4);
    this.#bucketShift = 32 - bucketBits;
    this.#wideStarts = hasWideStarts(layout);
    this.#firstPair = places.pairs / 4;
    this.#highs = highsView(bytes.buffer, bytes.byteOffset + places.highs, layout);
  }

  /**
   * The list set of a name, or -1. `one` and `other` are the halves of its hash, `site` the lower half of its site's.
   */
  valueOf(site: number, one: number, other: number): number {
    const bucket = (site << shardBits) >>> this.#bucketShift;
    const start = this.#startOf(bucket);
    const value = this.#valueIn(start, this.#startOf(bucket + 1), one, other);
    if (value !== -1 || start >= 0) return value;
    const own = other >>> this.#bucketShift;
    return this.#valueIn(this.#startOf(own), this.#startOf(own + 1), one, other);
  }

  /** Where a bucket begins among the pairs; the sign bit is set if it is spread. */
  #startOf(bucket: number): number {
    if (this.#wideStarts) return this.#words[startsAt + bucket] ?? 0;
    const two = this.#words[startsAt + (bucket >>> 1)] ?? 0;
    const start = (bucket & 1) === 0 ? (two << 16) >> 16 : two >> 16;
    return (start & 0x7fff) | (start & 0x80000000);
  }

  #valueIn(start: number, end: number, one: number, other: number): number {
    const words = this.#words;
    const rest = other << lowValueBits;
    const to = this.#firstPair + (end & 0x7fffffff) * 2;
    for (let at = this.#firstPair + (start & 0x7fffffff) * 2; at < to; at += 2) {
      if (words[at] !== one) continue;
      const found = words[at + 1] ?? 0;
      if ((found ^ rest) >>> lowValueBits === 0) return this.#valueAt(at, found & 0xff);
    }
    return -1;
  }

  #valueAt(pair: number, low: number): number {
    if (this.#highs === undefined) return low;
    return low | ((this.#highs[(pair - this.#firstPair) / 2] ?? 0) << lowValueBits);
  }
}

const bytesWithoutNames = (): Uint8Array => {
  const layout = layoutFor(0, 0);
  const bytes = new Uint8Array(placesIn(layout).end);
  new Uint32Array(bytes.buffer)[1] = layout.bucketBits;
  return bytes;
};

/** The shard in which no name is. */
export const emptyShard = new HostShard(bytesWithoutNames());
