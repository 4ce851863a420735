import type { Steps } from '../in-steps';
import { dropRepeats, findHash, type Hashes, sortHashes } from './host-hashes';
import { shardCount } from './host-shard-number';

/** Hashes are kept apart by shard, and there by whether they mean one host alone. */
const groupCount = (shardCount + 1) * 2;

export const groupOf = (shard: number, exact: boolean): number => shard * 2 + (exact ? 1 : 0);
export const inGroup = (group: number): { readonly shard: number; readonly exact: boolean } => ({
  shard: group >>> 1,
  exact: (group & 1) === 1,
});

/** Sorted hashes by group, each once: group `g` lies from `starts[g]` to before `ends[g]`, with gaps between. */
export interface GroupedHashes {
  readonly hashes: Hashes;
  /** For each hash the bits of its site. */
  readonly sites: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const grown = <Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from);
  return to;
};

/** Gathers hashes in the order in which they come, then sorts them into groups. Nothing else is kept of a host. */
export class HashGatherer {
  count = 0;
  #hashes: Hashes;
  #groups: Uint16Array;
  #sites: Uint16Array;
  readonly #counts = new Uint32Array(groupCount);

  /** Memory is taken for `expectedCount` at once and doubled whenever more come. */
  constructor(expectedCount: number) {
    const room = Math.max(4, Math.ceil(expectedCount));
    this.#hashes = new Int32Array(room * 2);
    this.#groups = new Uint16Array(room);
    this.#sites = new Uint16Array(room);
  }

  /** `siteBits` are those of the host's site, `one` and `other` the halves of its hash. */
  add(group: number, siteBits: number, one: number, other: number): void {
    const at = this.count;
    if (at === this.#groups.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(at * 4));
      this.#groups = grown(this.#groups, new Uint16Array(at * 2));
      this.#sites = grown(this.#sites, new Uint16Array(at * 2));
    }
    this.#counts[group] = (this.#counts[group] ?? 0) + 1;
    this.#groups[at] = group;
    this.#sites[at] = siteBits;
    this.#hashes[at * 2] = one;
    this.#hashes[at * 2 + 1] = other;
    this.count = at + 1;
  }

  /** Sorts by group and hash and drops repeats. A step is `hostsPerStep` or a group. */
  *sorted(hostsPerStep: number): Steps<GroupedHashes> {
    const starts = this.#starts();
    const ends = starts.slice();
    const hashes = new Int32Array(this.count * 2);
    for (let from = 0; from < this.count; from += hostsPerStep) {
      this.#distribute(from, Math.min(this.count, from + hostsPerStep), hashes, ends);
      yield from / this.count / 3;
    }
    let unsteppedCount = 0;
    for (let group = 0; group < groupCount; group += 1) {
      const from = starts[group] ?? 0;
      const to = ends[group] ?? 0;
      if (from === to) continue;
      sortHashes(hashes, from, to);
      ends[group] = dropRepeats(hashes, from, to);
      unsteppedCount += to - from;
      if (unsteppedCount < hostsPerStep) continue;
      unsteppedCount = 0;
      yield (1 + group / groupCount) / 3;
    }
    const grouped = { hashes, sites: new Uint16Array(this.count), starts, ends };
    for (let from = 0; from < this.count; from += hostsPerStep) {
      this.#bringSites(from, Math.min(this.count, from + hostsPerStep), grouped);
      yield (2 + from / this.count) / 3;
    }
    return grouped;
  }

  #starts(): Uint32Array {
    let before = 0;
    return this.#counts.map((count) => {
      before += count;
      return before - count;
    });
  }

  #distribute(from: number, to: number, hashes: Hashes, ends: Uint32Array): void {
    for (let at = from; at < to; at += 1) {
      const group = this.#groups[at] ?? 0;
      const end = ends[group] ?? 0;
      hashes[end * 2] = this.#hashes[at * 2] ?? 0;
      hashes[end * 2 + 1] = this.#hashes[at * 2 + 1] ?? 0;
      ends[group] = end + 1;
    }
  }

  /** The machine's sort moves hashes alone, so that their sites are brought after them. */
  #bringSites(from: number, to: number, { hashes, sites, starts, ends }: GroupedHashes): void {
    for (let at = from; at < to; at += 1) {
      const group = this.#groups[at] ?? 0;
      const [one, other] = [this.#hashes[at * 2] ?? 0, this.#hashes[at * 2 + 1] ?? 0];
      sites[findHash(hashes, starts[group] ?? 0, ends[group] ?? 0, one, other)] = this.#sites[at] ?? 0;
    }
  }
}
