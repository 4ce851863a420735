import { checksum } from '../checksum';
import { atOnce, type Steps } from '../in-steps';
import { readHostEntry } from './host-entry';
import { type HostHead, readHostHead } from './host-head';
import { type HostIndexParts, mergeHostRuns } from './host-merge';
import { isIpAddress } from './host-name';
import type { HostRun } from './host-run';
import { makeHostRun } from './host-run-maker';
import { emptyShard, HostShard } from './host-shard';
import { shardOfWalk, siteOfWalk, topShard } from './host-shard-number';
import { HostWalk, mostLabels } from './host-walk';

/** A list on which a host stands, and the entry that put it there. */
export interface HostListHit {
  /** Position of the list among those the index was made from. */
  readonly list: number;
  /** The covering entry, normalised: `example.com`, an IP address, or `.example.com` for that host alone. */
  readonly entry: string;
}

const noHits: readonly HostListHit[] = Object.freeze([]);

/** Orders hits by list. There are mostly two or three, for which a general sort costs more than the look-up. */
const ordered = (hits: HostListHit[]): HostListHit[] => {
  if (hits.length > 32) return hits.sort((a, b) => a.list - b.list);
  for (let at = 1; at < hits.length; at += 1) {
    const hit = hits[at];
    let to = at;
    for (; hit && to > 0 && (hits[to - 1]?.list ?? 0) > hit.list; to -= 1) hits[to] = hits[to - 1] ?? hit;
    if (hit) hits[to] = hit;
  }
  return hits;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Only what ends in a digit or has no dot can be an address: the others are spared the pattern. */
const isAddress = (host: string): boolean =>
  (isDigit(host.charCodeAt(host.length - 1)) || !host.includes('.')) && isIpAddress(host);

const scratch = new HostWalk();

/**
 * The shard that answers for a normalised host and all its parents of two labels and more: it follows from the last
 * two labels, or from the whole address (`isIp`). So what is stored under it can be fetched before anything of the
 * index is at hand. For a host of one label nothing need be fetched: {@link topShard}.
 */
export const shardOf = (host: string, isIp: boolean): number => {
  scratch.walk(host, isIp);
  return shardOfWalk(scratch, isIp);
};

/**
 * Tells which of many lists cover a host, with the meaning of Chrome's URL lists: `example.com` is the host and all
 * its subdomains, `.example.com` that host alone, an IP address itself alone.
 *
 * Names are held as 64-bit hashes, and the hash decides. A site's own name is told from all others by all 64 bits: 10
 * in the choice of the shard, the others in the shard. With 5 million hosts a wrong one hits with a chance of 5,000,000 / 2^64,
 * 3 in 10^13. Longer names of a site meet the few that lie in their bucket, say 20, with 56 bits: 20 / 2^56, 3 in
 * 10^16 each; where the bucket is spread, all 5,000 of the shard, with 64. A top-level name meets at most 2,000, with
 * 56 bits: 3 in 10^14. Of 10^12 look-ups, fewer than one is answered wrongly.
 */
export class HostIndex {
  readonly #head: HostHead;
  /** Absent until added; those that have no host are there from the start. */
  readonly #shards: (HostShard | undefined)[];
  readonly #walk = new HostWalk();
  /** For each name of the walk its list set, or -1. */
  readonly #sets = new Int32Array(mostLabels);

  constructor(head: HostHead) {
    this.#head = head;
    this.#shards = Array.from(head.hostCounts, (count) => (count === 0 ? emptyShard : undefined));
    this.#shards[topShard] = head.top;
  }

  /** Whether this shard can answer: it was added, or it has no hosts and needs no reading. */
  hasShard(shard: number): boolean {
    return this.#shards[shard] !== undefined;
  }

  /** Takes a shard as it was stored. `false` if it is damaged or was made with another head: it is not taken then. */
  addShard(shard: number, stored: Uint8Array): boolean {
    if (this.hasShard(shard)) return true;
    if (checksum(stored) !== this.#head.shardChecksums[shard] || stored.length === 0) return false;
    this.#shards[shard] = new HostShard(stored.byteOffset % 4 === 0 ? stored : new Uint8Array(stored));
    return true;
  }

  /**
   * The entry of every list that covers the host, ordered by list. Of entries that cover each other a list keeps the
   * widest, so that it never has two. The host must be normalised (`PageAddress.host`), and its shard
   * (`shardOf(host, isIp)`) must be there: else an Error. Empty when no list covers it; nothing is allocated then.
   */
  hitsOf(host: string, isIp = isAddress(host)): readonly HostListHit[] {
    const walk = this.#walk;
    walk.walk(host, isIp);
    const shardNumber = shardOfWalk(walk, isIp);
    const shard = this.#shards[shardNumber];
    if (shard === undefined) throw new Error(`Shard ${shardNumber} was asked before it was added.`);
    const sets = this.#sets;
    const site = siteOfWalk(walk, isIp);
    sets[0] = -1;
    const isBelow = shard.find(walk, site, walk.count, sets);
    const isTop = site > 0 && this.#head.top.nameCount > 0 && this.#head.top.find(walk, 0, 1, sets);
    return isBelow || isTop ? this.#hitsIn(host, isIp) : noHits;
  }

  /** The hits of the names just looked up. */
  #hitsIn(host: string, isIp: boolean): readonly HostListHit[] {
    const { count, from } = this.#walk;
    let hits: HostListHit[] | undefined;
    for (let name = 0; name < count; name += 1) {
      const set = this.#sets[name] ?? -1;
      if (set !== -1) hits = this.#addHits(hits, set, host, from[name] ?? 0, isIp);
    }
    if (hits === undefined) return noHits;
    return hits.length === 1 ? hits : ordered(hits);
  }

  #addHits(
    before: HostListHit[] | undefined,
    set: number,
    host: string,
    from: number,
    isIp: boolean,
  ): HostListHit[] | undefined {
    const { setEnds, setMembers } = this.#head;
    const end = setEnds[set] ?? 0;
    let hits = before;
    for (let at = set === 0 ? 0 : (setEnds[set - 1] ?? 0); at < end; at += 1) {
      const member = setMembers[at] ?? 0;
      const exact = (member & 1) === 1;
      if (exact && from > 0) continue;
      const name = from === 0 ? host : host.slice(from);
      const hit = { list: member >>> 1, entry: exact && !isIp ? `.${name}` : name };
      if (hits === undefined) hits = [hit];
      else hits.push(hit);
    }
    return hits;
  }
}

/** Opens an index by its head; shards are added as they come. `undefined` if it is damaged or of another format. */
export const openHostIndex = (stored: Uint8Array): HostIndex | undefined => {
  const head = readHostHead(stored.byteOffset % 4 === 0 ? stored : new Uint8Array(stored));
  return head && new HostIndex(head);
};

/** Makes an index of lists that are in memory, as bytes. Of a list that is a run already, nothing is made anew. */
export function* hostIndexSteps(lists: readonly (readonly string[] | HostRun)[]): Steps<HostIndexParts> {
  const runs: HostRun[] = [];
  for (const list of lists) {
    if ('bytes' in list) runs.push(list);
    else runs.push((yield* makeHostRun({ batches: [list], expectedCount: list.length })).run);
  }
  return yield* mergeHostRuns(runs);
}

/** Opens an index that was just written, with all its shards. */
export const openWholeIndex = ({ head, shards }: HostIndexParts): HostIndex => {
  const index = openHostIndex(head);
  if (index === undefined) throw new Error('A head does not open that was just written.');
  for (const [shard, bytes] of shards.entries()) index.addShard(shard, bytes);
  return index;
};

/**
 * Indexes lists at once, to be asked from memory. Entries that are no host are left out: {@link invalidHostEntry}
 * tells of them when a pack is loaded.
 */
export const buildHostIndex = (lists: readonly (readonly string[])[]): HostIndex =>
  openWholeIndex(atOnce(hostIndexSteps(lists)));

/** Why an entry of a host list is no host and what to write instead, as plain sentences; else `undefined`. */
export const invalidHostEntry = (entry: string): string | undefined => {
  const read = readHostEntry(entry);
  return read.ok ? undefined : read.reason;
};
