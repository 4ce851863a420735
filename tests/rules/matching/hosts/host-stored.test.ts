import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildHostIndex,
  type HostIndex,
  hostIndexSteps,
  openHostIndex,
  shardOf,
} from '../../../../rules/matching/hosts/host-index';
import { canonicalHost, isIpAddress } from '../../../../rules/matching/hosts/host-name';
import { shardCount, topShard } from '../../../../rules/matching/hosts/host-shard-number';
import { atOnce } from '../../../../rules/matching/in-steps';
import { anyHostLists, anyWrittenHost } from '../naive-host-lists';

const partsOf = (lists: readonly (readonly string[])[]) => atOnce(hostIndexSteps(lists));

const opened = (head: Uint8Array): HostIndex => {
  const index = openHostIndex(head);
  if (index === undefined) throw new Error('The head does not open.');
  return index;
};

/** A copy that begins at an odd place of a larger buffer, as bytes out of a file may. */
const elsewhere = (bytes: Uint8Array, offset: number): Uint8Array => {
  const room = new Uint8Array(bytes.length + offset + 3);
  room.set(bytes, offset);
  return room.subarray(offset, offset + bytes.length);
};

const lists = [
  ['example.com', 'games.example', '.play.example', 'localhost'],
  ['games.example', '192.0.2.1', 'a.b.c.example.org'],
];
const asked = ['www.example.com', 'games.example', 'play.example', 'x.localhost', '192.0.2.1', 'example.org'];

describe('a stored host index', () => {
  it.each([0, 8, 1, 6])('answers like the one in memory when it lies %i bytes into a buffer', (offset) => {
    const { head, shards } = partsOf(lists);
    const index = opened(elsewhere(head, offset));
    for (const [shard, bytes] of shards.entries())
      expect(index.addShard(shard, elsewhere(bytes, offset))).toBe(true);
    for (const host of asked) expect(index.hitsOf(host)).toEqual(buildHostIndex(lists).hitsOf(host));
  });

  it('needs only the shard of the host to answer', () => {
    fc.assert(
      fc.property(anyHostLists, anyWrittenHost, (written, text) => {
        const host = canonicalHost(text) ?? '';
        const shard = shardOf(host, isIpAddress(host));
        const { head, shards } = partsOf(written);
        const index = opened(head);
        if (shard !== topShard) index.addShard(shard, shards[shard] ?? new Uint8Array());
        expect(index.hitsOf(host)).toEqual(buildHostIndex(written).hitsOf(host));
      }),
    );
  });

  it('has one shard for a host and its subdomains', () => {
    const shard = shardOf('example.com', false);
    expect(shardOf('www.example.com', false)).toBe(shard);
    expect(shardOf('a.b.c.example.com', false)).toBe(shard);
    expect(shardOf('com', false)).toBe(topShard);
    expect(shardOf('', false)).toBe(topShard);
    const shards = new Set(Array.from({ length: 20_000 }, (_, at) => shardOf(`${at}.example`, false)));
    expect(shards.size).toBe(shardCount);
    const ofAddresses = new Set(
      Array.from({ length: 20_000 }, (_, at) => shardOf(`10.0.${at >> 8}.${at & 255}`, true)),
    );
    expect(ofAddresses.size).toBe(shardCount);
  });

  it('says which shards it lacks, and is never asked without', () => {
    const { head } = partsOf([['example.com']]);
    const index = opened(head);
    const shard = shardOf('example.com', false);
    const lacking = Array.from({ length: shardCount + 1 }, (_, at) => at).filter((at) => !index.hasShard(at));
    expect(lacking).toEqual([shard]);
    expect(() => index.hitsOf('www.example.com')).toThrow(`Shard ${shard}`);
    expect(index.addShard(shard, new Uint8Array())).toBe(false);
    expect(index.hasShard(shard)).toBe(false);
  });

  it('is small when nothing is listed', () => {
    const { head, shards } = partsOf([[], []]);
    expect(head.length).toBeLessThan(10_000);
    expect(shards).toHaveLength(shardCount);
    expect(shards.every(({ length }) => length === 0)).toBe(true);
    expect(opened(head).hitsOf('www.example.com')).toEqual([]);
  });

  it('takes at most 9 bytes for each of many hosts', () => {
    const hosts = Array.from({ length: 200_000 }, (_, at) => `h${at.toString(36)}.example`);
    const { head, shards } = partsOf([hosts.slice(0, 150_000), hosts.slice(100_000)]);
    const bytes = shards.reduce((sum, { length }) => sum + length, head.length);
    expect(bytes / hosts.length).toBeLessThan(9);
  });
});

describe('a damaged host index', () => {
  const { head, shards } = partsOf(lists);
  const filled = shards.findIndex(({ length }) => length > 0);
  const shard = shards[filled] ?? new Uint8Array();

  it('is refused when any bit of its head is wrong', () => {
    for (let bit = 0; bit < head.length * 8; bit += 1) {
      const damaged = head.slice();
      damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      if (openHostIndex(damaged) !== undefined) expect.fail(`Bit ${bit} is not noticed.`);
    }
  });

  it('is refused when any bit of a shard is wrong', () => {
    const index = opened(head);
    for (let bit = 0; bit < shard.length * 8; bit += 1) {
      const damaged = shard.slice();
      damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      if (index.addShard(filled, damaged)) expect.fail(`Bit ${bit} is not noticed.`);
    }
    expect(index.addShard(filled, shard)).toBe(true);
  });

  it('is refused when it was cut off, or is something else', () => {
    for (const length of [0, 1, 4, 16, 2000, head.length - 4, head.length - 1]) {
      expect(openHostIndex(head.subarray(0, length))).toBeUndefined();
    }
    expect(openHostIndex(new TextEncoder().encode('example.com\n'.repeat(500)))).toBeUndefined();
    expect(opened(head).addShard(filled, shard.subarray(0, -1))).toBe(false);
  });

  it('takes no shard of another time or place', () => {
    const later = partsOf([['blogs.example'], ...lists]);
    const written = shards.flatMap((bytes, at) => (bytes.length > 0 ? [at] : []));
    expect(written.length).toBeGreaterThan(3);
    const taken = written.filter((at) => opened(later.head).addShard(at, shards[at] ?? new Uint8Array()));
    expect(taken).toEqual([]);
    const other = shards.findLastIndex(({ length }) => length > 0);
    expect(opened(head).addShard(other, shard)).toBe(false);
  });
});
