import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostShard } from '../../../../rules/matching/hosts/host-shard';
import { siteBitsOf, writeHostShard } from '../../../../rules/matching/hosts/host-shard-writer';
import { HostWalk } from '../../../../rules/matching/hosts/host-walk';

interface Name {
  readonly site: number;
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

const shardOfNames = (names: readonly Name[]): HostShard =>
  new HostShard(
    writeHostShard({
      count: names.length,
      hashes: Int32Array.from(names.flatMap(({ one, other }) => [one, other])),
      sites: Uint16Array.from(names, ({ site }) => siteBitsOf(site)),
      values: Int32Array.from(names, ({ value }) => value),
    }),
  );

/** Looks a name up below its site, as if a walk had met both. */
const valueIn = (shard: HostShard, { site, one, other }: Omit<Name, 'value'>): number => {
  const walk = new HostWalk();
  walk.other[1] = site;
  walk.one[2] = one;
  walk.other[2] = other;
  const sets = new Int32Array(3);
  shard.find(walk, 1, 3, sets);
  return sets[2] ?? 0;
};

const half = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const sites = [7, 0x00abcdef, 0x12345678, -5];
const anyName = fc.record({
  site: fc.constantFrom(...sites),
  one: half,
  other: half,
  value: fc.nat(2 ** 24 - 1),
});
const anyNames = fc.uniqueArray(anyName, {
  minLength: 1,
  maxLength: 120,
  selector: ({ one, other }) => `${one} ${other & 0xffffff}`,
});

describe('a shard', () => {
  it('gives each name its list set, up to the highest number', () => {
    fc.assert(
      fc.property(anyNames, fc.constantFrom(2 ** 8, 2 ** 16, 2 ** 24), (names, values) => {
        const numbered = names.map((name) => ({ ...name, value: name.value % values }));
        const shard = shardOfNames(numbered);
        expect(numbered.map((name) => valueIn(shard, name))).toEqual(numbered.map(({ value }) => value));
      }),
    );
  });

  it('tells names apart by each of 56 bits', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const shard = shardOfNames([name]);
        expect(valueIn(shard, name)).toBe(name.value);
        const ofOne = Array.from({ length: 32 }, (_, bit) => ({ ...name, one: name.one ^ (1 << bit) }));
        const ofOther = Array.from({ length: 24 }, (_, bit) => ({ ...name, other: name.other ^ (1 << bit) }));
        const hit = [...ofOne, ...ofOther].filter((changed) => valueIn(shard, changed) !== -1);
        expect(hit).toEqual([]);
      }),
    );
  });

  it('holds no more list sets than there are numbers for', () => {
    expect(() => shardOfNames([{ site: 1, one: 2, other: 3, value: 2 ** 24 }])).toThrow('list sets');
  });
});
