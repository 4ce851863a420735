import { shardBits } from './host-shard-layout';
import type { HostWalk } from './host-walk';

/**
 * Into how many parts a host index is cut. Fixed: what is stored is found by this number. So many that a part of a
 * million hosts has some 9 kB, which a worker that just woke, with nothing compiled yet, checks in half a millisecond.
 */
export const shardCount = 2 ** shardBits;

/**
 * Where names of one label are (`localhost`, `com`). One past the last shard: it travels in
 * the index's head and is never read apart.
 */
export const topShard = 2 ** shardBits;

/**
 * Which name of a walk decides where the host is kept: its last two labels, an address as a whole, or the one label
 * there is. So a host and its parents lie together, and one place answers for all of them.
 */
export const siteOfWalk = (walk: HostWalk, isIp: boolean): number => (isIp || walk.count < 2 ? 0 : 1);

/** The shard of the names of a walk that have two labels or more, or of an address; {@link topShard} if none has. */
export const shardOfWalk = (walk: HostWalk, isIp: boolean): number =>
  isIp || walk.count > 1 ? (walk.other[siteOfWalk(walk, isIp)] ?? 0) >>> (32 - shardBits) : topShard;
