import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { compileInSlices } from '../../../rules/engine/compile-policy';
import { evaluate } from '../../../rules/engine/evaluate';
import { isWholeRun, openRuns } from '../../../rules/engine/pack-runs';
import { readListFile } from '../../../rules/engine/read-list-file';
import { openStoredPolicy } from '../../../rules/engine/stored-policy';
import { imageAtHand, writePolicy } from '../../../rules/engine/write-policy';
import { redact } from '../../../rules/incidents/redact';
import { inSlices } from '../../../rules/matching/in-steps';
import type { RulePack } from '../../../rules/model/pack';
import { addressAt, aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';
import { aStoredRun } from '../../fixtures/engine/stored-runs';

const tools = { checks: checkRegistry, actions: actionRegistry, redact };
const breathe = () => Promise.resolve();
const fromFile = { from: 'lists/games.txt', as: 'domains' as const };

/** A pack as it is with its hosts in it, and with the same hosts in a file. */
const bothWays = (hosts: readonly string[], changes: Parameters<typeof aPack>[0] = {}) => {
  const filed = aPack({ ...changes, lists: { games: fromFile } });
  const run = { name: 'games', ...aStoredRun(hosts.join('\n')) };
  return {
    inline: aPack({ ...changes, lists: { games: { hosts: [...hosts] } } }),
    filed,
    stored: { packId: filed.pack.id, lists: [run] },
  };
};

const host = fc
  .tuple(
    fc.constantFrom('', '.', 'www.', 'a.b.'),
    fc.constantFrom('one', 'two', 'three'),
    fc.constantFrom('example', 'test'),
  )
  .map(([before, name, top]) => `${before}${name}.${top}`);

test('a list decides the same from a file as in the pack, in memory and stored', async () => {
  const hosts = fc.array(host, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(hosts, hosts, host, async (above, below, asked) => {
      const district = bothWays(above);
      const rules = [aRule({ id: 'S-1' })];
      const school = bothWays(below, { layer: 'school', rules });
      const page = aPage(`https://${asked.replace(/^\./, '')}/`);
      const parts = {
        ...tools,
        packs: [district.filed, school.filed],
        runs: openRuns([district.stored, school.stored]),
      };
      const wanted = policyOf([district.inline, school.inline]);
      const { policy } = await compileInSlices(parts, breathe);
      expect(evaluate(policy, page)).toEqual(evaluate(wanted, page));
      const classes = (one: typeof policy) =>
        one.hostClasses.map(({ name, asks }) => [
          name,
          asks(page.facts.url ?? addressAt('https://x.example')),
        ]);
      expect(classes(policy)).toEqual(classes(wanted));
      const stored = await openStoredPolicy(
        { read: imageAtHand(await writePolicy(parts, 'a test', breathe)), breathe },
        tools,
      );
      await stored?.ready(page);
      expect(stored && evaluate(stored.policy, page)).toEqual(evaluate(wanted, page));
    }),
    { numRuns: 100 },
  );
});

test('one file under two names, and in two packs, is one list of the policy', async () => {
  const run = aStoredRun('arcade.example');
  const lists = { games: fromFile, fun: { ...fromFile, from: 'copy.txt' } };
  const [district, school] = [aPack({ lists }), aPack({ layer: 'school', lists, rules: [] })] as const;
  const stored = (pack: RulePack) => ({
    packId: pack.pack.id,
    lists: ['games', 'fun'].map((name) => ({ ...run, run: run.run.slice(), name })),
  });
  const packs = [district, school];
  const image = await writePolicy({ ...tools, packs, runs: openRuns(packs.map(stored)) }, 'a test', breathe);
  const apart = [{ ...run, as: 'csv' as const }, run];
  const twice = openRuns([{ packId: 'p', lists: apart.map((each, at) => ({ ...each, name: `${at}` })) }]);
  expect(twice('p', '0')).not.toBe(twice('p', '1'));
  const alone = await writePolicy(
    { ...tools, packs: [aPack({ lists: { games: { hosts: ['arcade.example'] } } })] },
    'a test',
    breathe,
  );
  expect(image.get('hosts')).toEqual(alone.get('hosts'));
});

test('a pack whose list was not read is not compiled', () => {
  expect(() => policyOf([aPack({ lists: { games: fromFile } })])).toThrow(
    'The hosts of list games of pack maple-district',
  );
});

test('a damaged run is noticed', () => {
  const { run } = aStoredRun('arcade.example\nchess.example');
  expect(isWholeRun(run)).toBe(true);
  const at = run.length >> 1;
  const flipped = run.map((byte, index) => (index === at ? byte ^ 1 : byte));
  expect([isWholeRun(flipped), isWholeRun(run.subarray(0, at)), isWholeRun(new Uint8Array())]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a file is read with a count of what became of its lines, and progress that only rises', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `site-${index}.example`);
  const odd = [
    'www.site-1.example',
    'site-2.example',
    ...Array.from({ length: 25 }, (_, index) => `bad host ${index}`),
  ];
  const shares: number[] = [];
  const counts: number[] = [];
  const { report } = await inSlices(
    readListFile([...names, ...odd].join('\n'), 'domains', (count) => counts.push(count)),
    {
      breathe,
      onProgress: (share) => shares.push(share),
    },
  );
  expect(report).toMatchObject({ hostCount: 20_000, coveredCount: 1, repeatedCount: 1, refusedCount: 25 });
  expect(report.refused.map(({ line }) => line)).toEqual(
    Array.from({ length: 20 }, (_, index) => 20_003 + index),
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(counts.at(-1)).toBe(20_002);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});
