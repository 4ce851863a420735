import { checksum } from '../checksum';
import type { ListSet } from './host-list-sets';
import { HostShard } from './host-shard';
import { shardCount } from './host-shard-number';

/**
 * The bytes of an index's head, all in little-endian Uint32:
 *
 *   header     magic, checksum of all that follows, how many sets, how many members in all
 *   hosts      for each shard, how many hosts are in it
 *   checksums  for each shard, the checksum of its bytes: damage and shards of another build are noticed
 *   ends       for each list set, where it ends among the members
 *   members    list * 2, and 1 more where the host itself is meant and not its subdomains
 *   top        the shard of names with one label
 */
interface HeadParts {
  readonly hostCounts: readonly number[];
  readonly shardChecksums: readonly number[];
  readonly sets: readonly ListSet[];
  readonly top: Uint8Array;
}

export interface HostHead {
  readonly hostCounts: Uint32Array;
  readonly shardChecksums: Uint32Array;
  readonly setEnds: Uint32Array;
  readonly setMembers: Uint32Array;
  readonly top: HostShard;
}

/** “HHI” and the number of the format, to be raised with every change of the head, the shards or the hash. */
const magic = 0x48484901;
const headerWords = 4;
/** The magic and the checksum itself stand before what the checksum covers. */
const uncheckedBytes = 8;
const shardsAt = headerWords;
const setsAt = shardsAt + 2 * shardCount;

export const writeHostHead = ({ hostCounts, shardChecksums, sets, top }: HeadParts): Uint8Array => {
  const members = sets.flat();
  const topAt = setsAt + sets.length + members.length;
  const bytes = new Uint8Array(topAt * 4 + top.length);
  const words = new Uint32Array(bytes.buffer, 0, topAt);
  words.set([magic, 0, sets.length, members.length]);
  words.set(hostCounts, shardsAt);
  words.set(shardChecksums, shardsAt + shardCount);
  let end = 0;
  for (const [at, set] of sets.entries()) {
    end += set.length;
    words[setsAt + at] = end;
  }
  words.set(members, setsAt + sets.length);
  bytes.set(top, topAt * 4);
  words[1] = checksum(bytes.subarray(uncheckedBytes));
  return bytes;
};

/** Views on a head that begins on a multiple of four; `undefined` if it is damaged or none of this format. */
export const readHostHead = (bytes: Uint8Array): HostHead | undefined => {
  if (bytes.length < setsAt * 4) return undefined;
  const view = (from: number, length: number): Uint32Array =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + from * 4, length);
  const [found, sum, setCount = 0, memberCount = 0] = view(0, headerWords);
  if (found !== magic || sum !== checksum(bytes.subarray(uncheckedBytes))) return undefined;
  const membersAt = setsAt + setCount;
  return {
    hostCounts: view(shardsAt, shardCount),
    shardChecksums: view(shardsAt + shardCount, shardCount),
    setEnds: view(setsAt, setCount),
    setMembers: view(membersAt, memberCount),
    top: new HostShard(bytes.subarray((membersAt + memberCount) * 4)),
  };
};
