import { checksum } from '../checksum';
import type { Steps } from '../in-steps';
import { inGroup } from './host-groups';
import { dropRepeats, type Hashes, nextHash, sortHashes } from './host-hashes';
import { writeHostHead } from './host-head';
import { ListSets } from './host-list-sets';
import type { HostRun } from './host-run';
import { shardCount, topShard } from './host-shard-number';
import { writeHostShard } from './host-shard-writer';

/** A whole index as bytes. The shards answer only beside the head they were made with. */
export interface HostIndexParts {
  readonly head: Uint8Array;
  /** By number, {@link shardCount} of them; a shard without hosts has no bytes and need not be stored. */
  readonly shards: readonly Uint8Array[];
}

/** The hashes of one list in one shard, and which member of list sets they make. */
interface Part {
  readonly run: HostRun;
  readonly from: number;
  readonly to: number;
  readonly member: number;
}

/** The parts of all runs by shard, and there by list. */
const partsByShard = (runs: readonly HostRun[]): readonly (readonly Part[])[] => {
  const shards = Array.from({ length: shardCount + 1 }, (): Part[] => []);
  for (const [list, run] of runs.entries()) {
    for (const [slot, group] of run.groups.entries()) {
      const { shard, exact } = inGroup(group);
      const from = slot === 0 ? 0 : (run.ends[slot - 1] ?? 0);
      shards[shard]?.push({ run, from, to: run.ends[slot] ?? 0, member: list * 2 + (exact ? 1 : 0) });
    }
  }
  return shards;
};

const gathered = (parts: readonly Part[]): Hashes => {
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const hashes = new Int32Array(total * 2);
  let end = 0;
  for (const { run, from, to } of parts) {
    hashes.set(run.hashes.subarray(from * 2, to * 2), end * 2);
    end += to - from;
  }
  return hashes;
};

/** The hosts of one shard of the index, in the making. */
class ShardHosts {
  readonly #hashes: Hashes;
  readonly #sites: Uint16Array;
  /** For each host the set of lists met so far. */
  readonly #nodes: Int32Array;
  readonly #sets: ListSets;
  readonly count: number;

  constructor(parts: readonly Part[], sets: ListSets) {
    this.#hashes = gathered(parts);
    sortHashes(this.#hashes, 0, this.#hashes.length / 2);
    this.count = dropRepeats(this.#hashes, 0, this.#hashes.length / 2);
    this.#sites = new Uint16Array(this.count);
    this.#nodes = new Int32Array(this.count);
    this.#sets = sets;
  }

  /** Adds a list to its hosts' sets. Both are sorted, so that the next host is never far. */
  add({ run, from, to, member }: Part): void {
    const { hashes, sites } = run;
    let place = 0;
    for (let at = from; at < to; at += 1) {
      place = nextHash(this.#hashes, place, this.count, hashes[at * 2] ?? 0, hashes[at * 2 + 1] ?? 0);
      this.#nodes[place] = this.#sets.with(this.#nodes[place] ?? 0, member);
      this.#sites[place] = sites[at] ?? 0;
      place += 1;
    }
  }

  written(): Uint8Array {
    const values = this.#nodes.map((node) => this.#sets.numberOf(node));
    return writeHostShard({ count: this.count, hashes: this.#hashes, sites: this.#sites, values });
  }
}

const hostsPerStep = 5000;

interface MergedShard {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Merges one shard of all lists, a step for about 5,000 hosts or for one list's. */
function* mergeShard(parts: readonly Part[], sets: ListSets, share: number): Steps<MergedShard> {
  const hosts = new ShardHosts(parts, sets);
  let unsteppedCount = 0;
  for (const part of parts) {
    hosts.add(part);
    unsteppedCount += part.to - part.from;
    if (unsteppedCount < hostsPerStep) continue;
    unsteppedCount = 0;
    yield share;
  }
  return { bytes: hosts.written(), count: hosts.count };
}

/** Merges the runs of lists into an index, in which each list has the number of its place among `runs`. */
export function* mergeHostRuns(runs: readonly HostRun[]): Steps<HostIndexParts> {
  const sets = new ListSets(runs.length);
  const partsOf = partsByShard(runs);
  const shards: Uint8Array[] = [];
  const hostCounts: number[] = [];
  for (let shard = 0; shard < shardCount; shard += 1) {
    const parts = partsOf[shard] ?? [];
    const merged = parts.length > 0 ? yield* mergeShard(parts, sets, shard / shardCount) : undefined;
    shards.push(merged?.bytes ?? new Uint8Array());
    hostCounts.push(merged?.count ?? 0);
    yield (shard + 1) / shardCount;
  }
  const top = yield* mergeShard(partsOf[topShard] ?? [], sets, 1);
  const head = writeHostHead({
    hostCounts,
    shardChecksums: shards.map(checksum),
    sets: sets.numbered,
    top: top.bytes,
  });
  return { head, shards };
}
