import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { activate, type Taking } from '../../../rules/flows/activate';
import type { ShelvedPack } from '../../../rules/flows/pack-ports';
import type { Ports } from '../../../rules/flows/ports';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import { tuesdayAtTen } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';
import { aStoredRun } from '../../fixtures/engine/stored-runs';
import { anEntry, shelvedPack } from '../../fixtures/shelved-packs';

const tools = { checks: checkRegistry, actions: actionRegistry, redact, breathe: () => Promise.resolve() };
const game = 'https://www.arcade.example/snake';
const tests = [
  { name: 'a game', given: { url: game }, expect: 'match' as const },
  { name: 'a lesson', given: { url: 'https://class.example/' }, expect: 'no-match' as const },
];

const revised = (pack: RulePack, revision: number): RulePack => ({
  ...pack,
  pack: { ...pack.pack, revision },
});

/** A shelf in memory, holding these packs as active. */
const aShelf = (...packs: readonly RulePack[]) => {
  let active: readonly ShelvedPack[] = [];
  const onTrial: string[] = [];
  const ports = {
    shelf: {
      swap: async (next) => {
        active = next;
      },
    } satisfies Pick<Ports['shelf'], 'swap'> as unknown as Ports['shelf'],
    trials: {
      begin: async ({ packId, revision }, since, until) => {
        onTrial.push(`${packId} ${revision} for ${until - since}`);
      },
    } satisfies Pick<Ports['trials'], 'begin'> as unknown as Ports['trials'],
  };
  const standing = Promise.all(packs.map((pack) => shelvedPack(pack))).then((made) => {
    active = made;
  });
  return {
    /** Offers a pack to be switched on beside those that are. */
    offer: async (
      candidate: ShelvedPack | Promise<ShelvedPack>,
      builtIn: readonly RulePack[] = [],
      taking: Partial<Taking> = {},
    ) => {
      await standing;
      const entry = anEntry(tuesdayAtTen);
      return activate(await candidate, builtIn, tools, ports, { standing: active, entry, ...taking });
    },
    names: () => active.map(({ packId, revision }) => `${packId} ${revision}`),
    onTrial,
  };
};

const district = aPack({ rules: [aRule({ tests })] });

describe('switching a pack on', () => {
  test('runs its tests and puts it beside the others', async () => {
    const { offer, names } = aShelf(aPack({ layer: 'school', rules: [aRule({ id: 'S-1', tests })] }));
    const { activated, tests: run } = await offer(shelvedPack(district));
    expect([activated, run.length, names()]).toEqual([true, 2, ['maple-school 14', 'maple-district 14']]);
  });

  test('takes the place of its older revision, and refuses an older or equal one', async () => {
    const { offer, names } = aShelf(district);
    expect((await offer(shelvedPack(revised(district, 15)))).activated).toBe(true);
    expect(names()).toEqual(['maple-district 15']);
    const again = await offer(shelvedPack(revised(district, 15)));
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
    const { offer, names } = aShelf(district);
    const { activated, objections } = await offer(shelvedPack(revised(wrong, 20)));
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
    const { objections } = await aShelf().offer(shelvedPack(strict));
    expect(objections.map(({ message }) => message)).toEqual([
      'Rule FOC-01 would block https://help.example/talk, which is protected: crisis help.',
    ]);
  });

  test('is refused where it loosens what a layer above has locked', async () => {
    const base = aPack({ layer: 'base', id: 'starter', rules: [aRule({ locked: true })] });
    const loosening = aPack({ adjust: [{ rule: 'FOC-01', status: 'off' }], rules: [] });
    const { objections } = await aShelf().offer(shelvedPack(loosening), [base]);
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
    const { activated } = await aShelf(lesson).offer(shelvedPack(district));
    expect(activated).toBe(true);
  });

  test('is refused under the name of a built-in pack', async () => {
    const { objections } = await aShelf().offer(shelvedPack(district), [district]);
    expect(objections.map(({ path }) => path)).toContainEqual(['pack', 'id']);
  });

  test('is refused where another pack has a rule of the same id', async () => {
    const school = aPack({ layer: 'school', rules: [aRule({ tests })] });
    const { objections } = await aShelf(district).offer(shelvedPack(school));
    expect(objections).toMatchObject([{ path: ['rules', 0, 'id'], ruleId: 'FOC-01' }]);
  });

  test('judges its tests with the hosts of its list files', async () => {
    const pack = aPack({
      lists: { games: { from: 'lists/games.txt', as: 'domains' } },
      rules: [aRule({ tests })],
    });
    const listOf = (text: string) => ({ name: 'games', ...aStoredRun(text) });
    const { offer, names } = aShelf();
    const wrong = await offer(shelvedPack(pack, [listOf('chess.example')]));
    expect(wrong.objections.map(({ message }) => message)).toEqual([
      'The test “a game” of rule FOC-01 expects match and gets no-match.',
    ]);
    expect(names()).toEqual([]);
    const right = await offer(shelvedPack(pack, [listOf('arcade.example')]));
    expect([right.activated, names()]).toEqual([true, ['maple-district 14']]);
  });
});

describe('a pack that is tried out', () => {
  test('is examined like any other, and changes nothing that is in force', async () => {
    const { offer, names, onTrial } = aShelf(district);
    const week = 7 * 24 * 60 * 60_000;
    const { activated } = await offer(shelvedPack(revised(district, 15)), [], {
      trialUntil: tuesdayAtTen + week,
    });
    expect([activated, names(), onTrial]).toEqual([
      true,
      ['maple-district 14'],
      [`maple-district 15 for ${week}`],
    ]);
    expect((await offer(shelvedPack(revised(district, 13)), [], { trialUntil: 1 })).activated).toBe(false);
    expect(onTrial).toHaveLength(1);
  });
});

describe('a revision that does not rise', () => {
  test('is taken where its signers say that it goes back', async () => {
    const { offer, names } = aShelf(district);
    expect((await offer(shelvedPack(revised(district, 13)), [], { goesBack: true })).activated).toBe(true);
    expect(names()).toEqual(['maple-district 13']);
  });
});
