import {
  hasWideStarts,
  headerBytes,
  highsView,
  layoutFor,
  lowValueBits,
  placesIn,
  shardBits,
} from './host-shard-layout';
import type { HostWalk } from './host-walk';

const startsAt = headerBytes / 4;

/** A shard, read where its bytes lie. They must be whole (see the head's checksums) and begin on a multiple of four. */
export class HostShard {
  readonly nameCount: number;
  /** Header, starts and pairs. One array for all, because each further one costs a look-up its own cache line. */
  readonly #words: Int32Array;
  readonly #bucketShift: number;
  readonly #wideStarts: boolean;
  readonly #firstPair: number;
  readonly #highs: Uint8Array | Uint16Array | undefined;

  constructor(bytes: Uint8Array) {
    const [nameCount = 0, bucketBits = 1, highBytes = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
    this.nameCount = nameCount;
    const layout = { nameCount, bucketBits, highBytes };
    const places = placesIn(layout);
    this.#words = new Int32Array(bytes.buffer, bytes.byteOffset, places.highs / 4);
    this.#bucketShift = 32 - bucketBits;
    this.#wideStarts = hasWideStarts(layout);
    this.#firstPair = places.pairs / 4;
    this.#highs = highsView(bytes.buffer, bytes.byteOffset + places.highs, layout);
  }

  /**
   * Looks up the names of a walk from number `site`, which is the site of all of them, to before `end`. The list set
   * of each, or -1, is put into `sets` under the name's number. Answers whether there is any.
   */
  find(walk: HostWalk, site: number, end: number, sets: Int32Array): boolean {
    const words = this.#words;
    const bucket = ((walk.other[site] ?? 0) << shardBits) >>> this.#bucketShift;
    const start = this.#startOf(bucket);
    const from = this.#pairAt(start);
    const to = this.#pairAt(this.#startOf(bucket + 1));
    let any = false;
    for (let name = site; name < end; name += 1) {
      const one = walk.one[name] ?? 0;
      const rest = (walk.other[name] ?? 0) << lowValueBits;
      let pair = from;
      while (pair < to && !(words[pair] === one && ((words[pair + 1] ?? 0) ^ rest) >>> lowValueBits === 0))
        pair += 2;
      let set = -1;
      if (pair < to) set = this.#setAt(pair);
      else if (start < 0) set = this.#spreadSet(one, walk.other[name] ?? 0);
      sets[name] = set;
      if (set !== -1) any = true;
    }
    return any;
  }

  /** Looks a name up by its own hash. */
  #spreadSet(one: number, other: number): number {
    const words = this.#words;
    const bucket = other >>> this.#bucketShift;
    const to = this.#pairAt(this.#startOf(bucket + 1));
    for (let pair = this.#pairAt(this.#startOf(bucket)); pair < to; pair += 2) {
      const isName =
        words[pair] === one && ((words[pair + 1] ?? 0) ^ (other << lowValueBits)) >>> lowValueBits === 0;
      if (isName) return this.#setAt(pair);
    }
    return -1;
  }

  /** Where a bucket begins among the pairs; negative, by its sign bit, if it is spread. */
  #startOf(bucket: number): number {
    if (this.#wideStarts) return this.#words[startsAt + bucket] ?? 0;
    const two = this.#words[startsAt + (bucket >>> 1)] ?? 0;
    const start = (bucket & 1) === 0 ? (two << 16) >> 16 : two >> 16;
    return (start & 0x7fff) | (start & 0x80000000);
  }

  #pairAt(start: number): number {
    return this.#firstPair + (start & 0x7fffffff) * 2;
  }

  #setAt(pair: number): number {
    const low = (this.#words[pair + 1] ?? 0) & 0xff;
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
