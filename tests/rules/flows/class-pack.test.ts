import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { openRuns } from '../../../rules/engine/pack-runs';
import { examine } from '../../../rules/flows/examine';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import { tuesdayAtTen } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';

const tests = [
  { name: 'a game', given: { url: 'https://www.arcade.example/' }, expect: 'match' as const },
  { name: 'a lesson', given: { url: 'https://class.example/' }, expect: 'no-match' as const },
];
const district = aPack({
  rules: [
    aRule({ action: 'block' }),
    aRule({ id: 'BYP-01', action: 'block', locked: true }),
    aRule({ id: 'WEL-01', action: 'support' }),
    aRule({ id: 'WEL-02', action: 'block', route: 'counselor' }),
  ],
});
type Changes = Parameters<typeof aPack>[0];
const objectionsTo = async (changes: Changes): Promise<readonly string[]> => {
  const pack: RulePack = aPack({ layer: 'class', rules: [], ...changes });
  const tools = { checks: checkRegistry, actions: actionRegistry, redact, runs: openRuns([]) };
  const breathe = () => Promise.resolve();
  const { objections } = await examine(pack, [district], undefined, { ...tools, breathe }, tuesdayAtTen);
  return objections.map(({ message }) => message);
};
const exceptions = [anException()];

describe('a class pack', () => {
  test('may loosen open rules and add reminders of its own', async () => {
    const rules = [aRule({ id: 'CLS-01', tests })];
    expect(await objectionsTo({ rules, adjust: [{ rule: 'FOC-01', exceptions }] })).toEqual([]);
  });
  test.each([
    ['loosen a locked rule', { rule: 'BYP-01', exceptions }, /locked by “Maple district”/],
    ['lower a locked rule', { rule: 'BYP-01', action: 'tell' }, /locked by/],
    ['switch a locked rule off', { rule: 'BYP-01', status: 'off' }, /locked by/],
    ['move the hours of a locked rule', { rule: 'BYP-01', active: { during: ['class'] } }, /locked by/],
    ['loosen a rule that shows help', { rule: 'WEL-01', exceptions }, /shows help/],
    ['switch off what goes to the counselor', { rule: 'WEL-02', status: 'off' }, /goes to the counselor/],
    ['block', { rule: 'FOC-01', action: 'block' }, /may not block/],
  ] satisfies readonly [string, NonNullable<RulePack['adjust']>[number], RegExp][])(
    'may not %s',
    async (_what, change, why) => {
      expect(await objectionsTo({ adjust: [change] })).toEqual([expect.stringMatching(why)]);
    },
  );
  test('may not shorten how long notes are kept', async () => {
    expect(await objectionsTo({ charter: { retentionDays: 1 } })).toEqual([
      'A class pack may not shorten how long notes are kept. The other packs keep them 30 days.',
    ]);
  });
});
