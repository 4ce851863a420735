import { describe, expect, it } from 'vitest';
import { HostWalk } from '../../../../rules/matching/hosts/host-walk';

const hashOf = (name: string): readonly [one: number, other: number] => {
  const walk = new HostWalk();
  walk.walk(name, false);
  const last = walk.count - 1;
  return [(walk.one[last] ?? 0) >>> 0, (walk.other[last] ?? 0) >>> 0];
};

describe('walking a host', () => {
  it('meets the host and its parents, the shortest first', () => {
    const host = 'a.bcd.example.co.uk';
    const walk = new HostWalk();
    walk.walk(host, false);
    const names = Array.from(walk.from.subarray(0, walk.count), (from) => host.slice(from));
    expect(names).toEqual(['uk', 'co.uk', 'example.co.uk', 'bcd.example.co.uk', 'a.bcd.example.co.uk']);
    for (const [at, name] of names.entries()) {
      expect([(walk.one[at] ?? 0) >>> 0, (walk.other[at] ?? 0) >>> 0]).toEqual(hashOf(name));
    }
  });

  it('meets an address as a whole, and nothing of what is no host', () => {
    const walk = new HostWalk();
    walk.walk('192.0.2.1', true);
    expect([walk.count, walk.from[0]]).toEqual([1, 0]);
    for (const none of ['', 'a.'.repeat(127)]) {
      walk.walk(none, false);
      expect(walk.count).toBe(0);
    }
    walk.walk(`${'a.'.repeat(126)}a`, false);
    expect(walk.count).toBe(127);
  });

  it('tells short names apart that differ in one place', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-_.'.split('');
    const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `x${a}${b}${c}x`)));
    const upper = new Set(names.map((name) => hashOf(name)[0]));
    const lower = new Set(names.map((name) => hashOf(name)[1]));
    // 59,319 names: in 32 bits 0.4 pairs are expected to be equal.
    expect(names.length - upper.size).toBeLessThan(6);
    expect(names.length - lower.size).toBeLessThan(6);
  });
});

const shapes: Readonly<Record<string, (at: number) => string>> = {
  'counted sites': (at) => `site${at}.com`,
  'long names': (at) => `www.a-rather-long-name-${at.toString(16).padStart(8, '0')}.example.co.uk`,
  'letters that move': (at) => `${(at * 7919).toString(36)}.${(at % 97).toString(36)}x.net`,
  'labels that count': (at) => `${at % 10}.${Math.floor(at / 10) % 100}.${Math.floor(at / 1000)}.org`,
};

describe.each(Object.entries(shapes))('hashes of %s', (_, nameAt) => {
  const count = 250_000;
  const walk = new HostWalk();
  const ones = new Uint32Array(count);
  const others = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    walk.walk(nameAt(at), false);
    ones[at] = walk.one[walk.count - 1] ?? 0;
    others[at] = walk.other[walk.count - 1] ?? 0;
  }

  /** 24 bits of the 64, from the given one on, of each hash. */
  const windowAt = (bit: number) =>
    ones.map((one, at) => {
      const other = others[at] ?? 0;
      const shifted =
        bit === 0 ? other : bit < 32 ? (other >>> bit) | (one << (32 - bit)) : one >>> (bit - 32);
      return shifted & 0xffffff;
    });

  it.each([0, 8, 16, 24, 32, 40])('are spread like dice in the 24 bits from bit %i on', (bit) => {
    const sorted = windowAt(bit).sort();
    let equalPairs = 0;
    let alike = 0;
    for (let at = 1; at < count; at += 1) {
      alike = sorted[at] === sorted[at - 1] ? alike + 1 : 0;
      equalPairs += alike;
    }
    const expected = (count * (count - 1)) / 2 / 2 ** 24;
    expect(Math.abs(equalPairs - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});
