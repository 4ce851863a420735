import type { Steps } from '../in-steps';
import { CoveredHosts } from './host-covered';
import { readHostEntry } from './host-entry';
import { groupOf, HashGatherer } from './host-groups';
import { isIpAddress } from './host-name';
import { type HostRun, writeHostRun } from './host-run';
import { shardOfWalk, siteOfWalk } from './host-shard-number';
import { siteBitsOf } from './host-shard-writer';
import { HostWalk } from './host-walk';

/** A host list to be read. It is read twice: `batches` must begin anew with the same entries each time. */
export interface HostSource {
  /** So that a text of millions of lines need not be split at once. */
  readonly batches: Iterable<readonly string[]>;
  /** About how many entries there are: for the progress and to take memory once. */
  readonly expectedCount: number;
}

interface RefusedEntry {
  /** Which entry it is, counted from 0 over all batches. */
  readonly position: number;
  /** What is wrong with it and what to write instead, as a plain sentence. */
  readonly reason: string;
}

export interface HostRunReport {
  /** Hosts that are in the run. */
  readonly hostCount: number;
  /** Hosts left out because the list names a parent of theirs. */
  readonly coveredCount: number;
  /** Entries that say again what another one said. */
  readonly duplicateCount: number;
  readonly refusedCount: number;
  /** The first thousand of those refused. */
  readonly refused: readonly RefusedEntry[];
}

const mostReasons = 1000;
/** A few milliseconds on a slow machine. */
const entriesPerStep = 5000;

type Visit = (entry: string, position: number) => void;

/** Visits all entries, in steps, and returns how many there were. */
function* visitAll({ batches, expectedCount }: HostSource, visit: Visit): Steps<number> {
  let position = 0;
  for (const batch of batches) {
    for (const entry of batch) {
      visit(entry, position);
      position += 1;
      if (position % entriesPerStep === 0) yield Math.min(1, position / expectedCount);
    }
  }
  return position;
}

function* scaled<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Made once, since a policy has thousands of small lists. What it holds is used before the next entry is read. */
const walk = new HostWalk();

/** What the first reading gathers of a list. */
class ListReading {
  readonly gatherer: HashGatherer;
  readonly refused: RefusedEntry[] = [];
  refusedCount = 0;
  #leastLabels = Number.POSITIVE_INFINITY;
  #mostLabels = 0;
  #anyExact = false;

  constructor(expectedCount: number) {
    this.gatherer = new HashGatherer(expectedCount);
  }

  readonly take: Visit = (entry, position) => {
    const read = readHostEntry(entry);
    if (!read.ok) {
      this.refusedCount += 1;
      if (this.refused.length < mostReasons) this.refused.push({ position, reason: read.reason });
      return;
    }
    const { host, exact } = read;
    const isIp = exact && isIpAddress(host);
    walk.walk(host, isIp);
    const last = walk.count - 1;
    const group = groupOf(shardOfWalk(walk, isIp), exact);
    const siteBits = siteBitsOf(walk.other[siteOfWalk(walk, isIp)] ?? 0);
    this.gatherer.add(group, siteBits, walk.one[last] ?? 0, walk.other[last] ?? 0);
    this.#mostLabels = Math.max(this.#mostLabels, walk.count);
    this.#leastLabels = Math.min(this.#leastLabels, walk.count);
    if (exact) this.#anyExact = true;
  };

  /** Whether one entry could cover another: not where all have as many labels. */
  get mayCover(): boolean {
    return this.#anyExact || this.#leastLabels < this.#mostLabels;
  }
}

const coverCheck =
  (covered: CoveredHosts): Visit =>
  (entry) => {
    const read = readHostEntry(entry);
    if (!read.ok) return;
    const isIp = read.exact && isIpAddress(read.host);
    walk.walk(read.host, isIp);
    covered.check(walk, read.exact, isIp);
  };

/**
 * Makes a list's run, in steps of 5,000 entries. What is kept of an entry meanwhile is 12 bytes, 22 while they are
 * sorted, and no string. Entries that are no host are left out and reported.
 */
export function* makeHostRun(
  source: HostSource,
): Steps<{ readonly run: HostRun; readonly report: HostRunReport }> {
  const reading = new ListReading(source.expectedCount);
  const entryCount = yield* scaled(visitAll(source, reading.take), 0, 0.5);
  const takenCount = reading.gatherer.count;
  const grouped = yield* scaled(reading.gatherer.sorted(entriesPerStep), 0.5, 0.6);
  const covered = new CoveredHosts(grouped);
  if (reading.mayCover) {
    const secondCount = yield* scaled(visitAll(source, coverCheck(covered)), 0.6, 1);
    if (secondCount !== entryCount) {
      throw new Error(`A host list gave ${entryCount} entries at first and ${secondCount} when read again.`);
    }
  }
  const run = writeHostRun(grouped, covered);
  const hostCount = run.hashes.length / 2;
  const report = {
    hostCount,
    coveredCount: covered.count,
    duplicateCount: takenCount - hostCount - covered.count,
    refusedCount: reading.refusedCount,
    refused: reading.refused,
  };
  return { run, report };
}
