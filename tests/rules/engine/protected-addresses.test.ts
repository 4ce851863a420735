import { expect, test } from 'vitest';
import { brokenPromises } from '../../../rules/engine/protected-addresses';
import type { Rule, RulePack } from '../../../rules/model/pack';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const promised = [{ url: 'https://www.arcade.example/help', why: 'crisis help' }];
const brokenIn = (packs: readonly RulePack[]) => brokenPromises(policyOf(packs), packs);
const broken = (rule: Partial<Rule>) =>
  brokenIn([aPack({ protected: promised, rules: [aRule({ action: 'block', ...rule })] })]);

test('a rule that would block what is protected is found', () => {
  expect(broken({})).toEqual([
    {
      ruleId: 'FOC-01',
      packId: 'maple-district',
      url: 'https://www.arcade.example/help',
      why: 'crisis help',
    },
  ]);
});

test.each([
  ['at another hour', { active: { during: ['late_night'] } }],
  ['for other students', { scope: { grades: [1] } }],
  ['because the site is not named', { when: { none: [{ host: { isOneOf: ['school.example'] } }] } }],
  [
    'because nothing was searched for',
    { when: { none: [{ words: { in: ['search' as const], any: ['maths'] } }] } },
  ],
])('also %s', (_title, rule) => {
  expect(broken(rule)).toHaveLength(1);
});

test.each([
  ['only warns', { action: 'warn' as const }],
  ['is narrower', { when: { url: { matchesAny: ['arcade.example/snake'] } } }],
  [
    'lets it through',
    { when: { url: { matchesAny: ['arcade.example'], unlessAny: ['arcade.example/help'] } } },
  ],
])('a rule that %s is fine', (_title, rule) => {
  expect(broken(rule)).toEqual([]);
});

test('a lower layer keeps the promises of the district, and raising an action can break them', () => {
  const district = aPack({ protected: promised, rules: [aRule({ action: 'warn' })] });
  const school = aPack({ layer: 'school', rules: [], adjust: [{ rule: 'FOC-01', action: 'block' }] });
  expect(brokenIn([district])).toEqual([]);
  expect(brokenIn([district, school])).toHaveLength(1);
});
