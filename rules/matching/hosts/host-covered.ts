import { type GroupedHashes, groupOf } from './host-groups';
import { findHash } from './host-hashes';
import { shardOfWalk, topShard } from './host-shard-number';
import type { HostWalk } from './host-walk';

/**
 * Finds the hosts of a list that it need not name, because it names a parent of theirs too (a quarter of many real
 * lists). Without them every host is covered by at most one entry of a list.
 */
export class CoveredHosts {
  count = 0;
  readonly #grouped: GroupedHashes;
  /** One bit for each place among the hashes. */
  readonly #bits: Uint8Array;

  constructor(grouped: GroupedHashes) {
    this.#grouped = grouped;
    this.#bits = new Uint8Array(Math.ceil(grouped.hashes.length / 2 / 8));
  }

  has(place: number): boolean {
    return ((this.#bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }

  /** Marks the last walked host, an entry of the list, if another entry covers it. */
  check(walk: HostWalk, exact: boolean, isIp: boolean): void {
    const last = walk.count - 1;
    // Beside `example.com`, `.example.com` says nothing new.
    const covering = exact ? last : last - 1;
    for (let name = 0; name <= covering; name += 1) {
      if (this.#placeOf(walk, name, false, isIp) === -1) continue;
      this.#mark(this.#placeOf(walk, last, exact, isIp));
      return;
    }
  }

  #placeOf(walk: HostWalk, name: number, exact: boolean, isIp: boolean): number {
    const { hashes, starts, ends } = this.#grouped;
    const shard = name === 0 && !isIp ? topShard : shardOfWalk(walk, isIp);
    const group = groupOf(shard, exact);
    return findHash(hashes, starts[group] ?? 0, ends[group] ?? 0, walk.one[name] ?? 0, walk.other[name] ?? 0);
  }

  #mark(place: number): void {
    if (this.has(place)) return;
    const at = place >>> 3;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (place & 7));
    this.count += 1;
  }
}
