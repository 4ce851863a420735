import { checksum } from '../checksum';
import type { CoveredHosts } from './host-covered';
import type { GroupedHashes } from './host-groups';
import type { Hashes } from './host-hashes';

/**
 * One list, ready to be merged into an index: the hashes of its hosts, sorted, each once, none that another covers.
 * It depends on no other list, so that when one list changes, only its run is made anew.
 */
export interface HostRun {
  /** To be stored as they are: all else are views on them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The groups that have hashes, ascending. */
  readonly groups: Uint32Array;
  /** For each of these groups, where it ends among the hashes. */
  readonly ends: Uint32Array;
  readonly hashes: Hashes;
  /** For each hash the bits of its site. */
  readonly sites: Uint16Array;
}

/** “HHR” and the number of the format, to be raised with every change of it or of the hash. */
const magic = 0x48485201;
/** Magic, checksum of all that follows, how many groups, how many hashes. */
const headerBytes = 16;
const uncheckedBytes = 8;

/** Views on whole bytes; the groups' ends and numbers come first, so that all is aligned to 8. */
const runOver = (bytes: Uint8Array<ArrayBuffer>, groupCount: number, hashCount: number): HostRun => {
  const { buffer, byteOffset } = bytes;
  const endsAt = byteOffset + headerBytes;
  return {
    bytes,
    ends: new Uint32Array(buffer, endsAt, groupCount),
    groups: new Uint32Array(buffer, endsAt + groupCount * 4, groupCount),
    hashes: new Int32Array(buffer, endsAt + groupCount * 8, hashCount * 2),
    sites: new Uint16Array(buffer, endsAt + groupCount * 8 + hashCount * 8, hashCount),
  };
};

/** Moves the hashes that nothing covers together, to begin at `to`, and returns where they end. */
const keepUncovered = (
  { hashes, sites, starts, ends }: GroupedHashes,
  group: number,
  covered: CoveredHosts,
  to: number,
): number => {
  let end = to;
  for (let at = starts[group] ?? 0; at < (ends[group] ?? 0); at += 1) {
    if (covered.has(at)) continue;
    hashes[end * 2] = hashes[at * 2] ?? 0;
    hashes[end * 2 + 1] = hashes[at * 2 + 1] ?? 0;
    sites[end] = sites[at] ?? 0;
    end += 1;
  }
  return end;
};

/** Writes the hashes that nothing covers. They are moved together where they are, so that `grouped` is used up. */
export const writeHostRun = (grouped: GroupedHashes, covered: CoveredHosts): HostRun => {
  const groups: number[] = [];
  const ends: number[] = [];
  let end = 0;
  for (let group = 0; group < grouped.starts.length; group += 1) {
    const before = end;
    end = keepUncovered(grouped, group, covered, before);
    if (end === before) continue;
    groups.push(group);
    ends.push(end);
  }
  const bytes = new Uint8Array(headerBytes + groups.length * 8 + end * 10);
  const run = runOver(bytes, groups.length, end);
  run.groups.set(groups);
  run.ends.set(ends);
  run.hashes.set(grouped.hashes.subarray(0, end * 2));
  run.sites.set(grouped.sites.subarray(0, end));
  const header = new Uint32Array(bytes.buffer, 0, 4);
  header.set([magic, 0, groups.length, end]);
  header[1] = checksum(bytes.subarray(uncheckedBytes));
  return run;
};

/** A stored run; `undefined` if it is damaged or none of this format, and must be made from the list again. */
export const openHostRun = (stored: Uint8Array<ArrayBuffer>): HostRun | undefined => {
  if (stored.length < headerBytes) return undefined;
  const bytes = stored.byteOffset % 8 === 0 ? stored : new Uint8Array(stored);
  const [found, sum, groupCount = 0, hashCount = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (found !== magic || sum !== checksum(bytes.subarray(uncheckedBytes))) return undefined;
  return runOver(bytes, groupCount, hashCount);
};
