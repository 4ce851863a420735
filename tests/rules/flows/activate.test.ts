import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { activate } from '../../../rules/flows/activate';
import type { ActivatedPack, Ports, ShelvedPack } from '../../../rules/flows/ports';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import { tuesdayAtTen } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';
import { aStoredRun } from '../../fixtures/engine/stored-runs';

const tools = { checks: checkRegistry, actions: actionRegistry, redact, breathe: () => Promise.resolve() };
const game = 'https://www.arcade.example/snake';
const tests = [
  { name: 'a game', given: { url: game }, expect: 'match' as const },
  { name: 'a lesson', given: { url: 'https://class.example/' }, expect: 'no-match' as const },
];

const shelved = (pack: RulePack, lists: ShelvedPack['lists'] = []): ShelvedPack => ({
  packId: pack.pack.id,
  revision: pack.pack.revision,
  source: new Uint8Array(),
  sha256: `hash of ${pack.pack.id} ${pack.pack.revision}`,
  pack,
  lists,
});
const revised = (pack: RulePack, revision: number): RulePack => ({
  ...pack,
  pack: { ...pack.pack, revision },
});

/** A shelf in memory, holding these packs as active. */
const aShelf = (...packs: readonly RulePack[]) => {
  let active: readonly ActivatedPack[] = packs.map((pack) => ({ ...shelved(pack), activatedAt: 0 }));
  const ports: Pick<Ports, 'shelf' | 'clock'> = {
    shelf: {
      active: async () => ({ packs: active, damaged: [] }),
      all: async () => active,
      swap: async (next, at) => {
        active = next.map((pack) => ({ ...pack, activatedAt: at }));
      },
    },
    clock: { now: () => tuesdayAtTen, localDay: () => ({ day: '2026-09-15', hour: 10 }) },
  };
  return { ports, names: () => active.map(({ packId, revision }) => `${packId} ${revision}`) };
};

const district = aPack({ rules: [aRule({ tests })] });

describe('switching a pack on', () => {
  test('runs its tests and puts it beside the others', async () => {
    const { ports, names } = aShelf(aPack({ layer: 'school', rules: [aRule({ id: 'S-1', tests })] }));
    const { activated, tests: run } = await activate(shelved(district), [], tools, ports);
    expect([activated, run.length, names()]).toEqual([true, 2, ['maple-school 14', 'maple-district 14']]);
  });

  test('takes the place of its older revision, and refuses an older or equal one', async () => {
    const { ports, names } = aShelf(district);
    expect((await activate(shelved(revised(district, 15)), [], tools, ports)).activated).toBe(true);
    expect(names()).toEqual(['maple-district 15']);
    const again = await activate(shelved(revised(district, 15)), [], tools, ports);
    expect(again.objections[0]).toMatchObject({
      path: ['pack', 'revision'],
      fix: 'Write a revision of 16 or more.',
    });
    expect(names()).toEqual(['maple-district 15']);
  });

  test('changes nothing when one of its tests fails, also one of a draft', async () => {
    const wrong = aPack({
      rules: [
        aRule({ status: 'draft', tests: [{ name: 'wrong', given: { url: game }, expect: 'no-match' }] }),
      ],
    });
    const { ports, names } = aShelf(district);
    const { activated, objections } = await activate(shelved(revised(wrong, 20)), [], tools, ports);
    expect(activated).toBe(false);
    expect(objections).toEqual([
      expect.objectContaining({
        path: ['rules', 0, 'tests', 0],
        message: 'The test “wrong” of rule FOC-01 expects no-match and gets match.',
      }),
    ]);
    expect(names()).toEqual(['maple-district 14']);
  });

  test('is refused for a protected address that it would block', async () => {
    const strict = aPack({
      rules: [aRule({ action: 'block' })],
      lists: { games: { hosts: ['help.example'] } },
      protected: [{ url: 'https://help.example/talk', why: 'crisis help' }],
    });
    const { objections } = await activate(shelved(strict), [], tools, aShelf().ports);
    expect(objections.map(({ message }) => message)).toEqual([
      'Rule FOC-01 would block https://help.example/talk, which is protected: crisis help.',
    ]);
  });

  test('is refused where it loosens what a layer above has locked', async () => {
    const base = aPack({ layer: 'base', id: 'starter', rules: [aRule({ locked: true })] });
    const loosening = aPack({ adjust: [{ rule: 'FOC-01', status: 'off' }], rules: [] });
    const { objections } = await activate(shelved(loosening), [base], tools, aShelf().ports);
    expect(objections[0]).toMatchObject({ path: ['adjust', 0], ruleId: 'FOC-01' });
  });

  test('does not fall to a class’s own exception', async () => {
    const lesson = aPack({
      layer: 'class',
      adjust: [
        { rule: 'FOC-01', exceptions: [anException({ when: { host: { isOneOf: ['arcade.example'] } } })] },
      ],
      rules: [],
    });
    const { activated } = await activate(shelved(district), [], tools, aShelf(lesson).ports);
    expect(activated).toBe(true);
  });

  test('is refused under the name of a built-in pack', async () => {
    const { objections } = await activate(shelved(district), [district], tools, aShelf().ports);
    expect(objections.map(({ path }) => path)).toContainEqual(['pack', 'id']);
  });

  test('is refused where another pack has a rule of the same id', async () => {
    const school = aPack({ layer: 'school', rules: [aRule({ tests })] });
    const { objections } = await activate(shelved(school), [], tools, aShelf(district).ports);
    expect(objections).toMatchObject([{ path: ['rules', 0, 'id'], ruleId: 'FOC-01' }]);
  });

  test('judges its tests with the hosts of its list files', async () => {
    const pack = aPack({
      lists: { games: { from: 'lists/games.txt', as: 'domains' } },
      rules: [aRule({ tests })],
    });
    const listOf = (text: string) => ({ name: 'games', ...aStoredRun(text) });
    const { ports, names } = aShelf();
    const wrong = await activate(shelved(pack, [listOf('chess.example')]), [], tools, ports);
    expect(wrong.objections.map(({ message }) => message)).toEqual([
      'The test “a game” of rule FOC-01 expects match and gets no-match.',
    ]);
    expect(names()).toEqual([]);
    const right = await activate(shelved(pack, [listOf('arcade.example')]), [], tools, ports);
    expect([right.activated, names()]).toEqual([true, ['maple-district 14']]);
  });
});
