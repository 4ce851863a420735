import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { layerRules } from '../../../rules/engine/layers';
import type { Layer, Rule, RulePack } from '../../../rules/model/pack';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';

type Adjustment = NonNullable<RulePack['adjust']>[number];

const adjusted = (rule: Partial<Rule>, change: Partial<Adjustment>, layer: Layer = 'school') => {
  const lower = aPack({ layer, rules: [], adjust: [{ rule: 'FOC-01', ...change }] });
  const { rules, refused } = layerRules([lower, aPack({ rules: [aRule(rule)] })], actionRegistry);
  return { layered: rules[0], rule: rules[0]?.rule, refused };
};

test('the district stands before the school whatever order the packs come in', () => {
  const rules = [aRule({ id: 'SCH-01' })];
  const packs = [aPack({ layer: 'class', rules: [] }), aPack({ layer: 'school', rules }), aPack()];
  expect(layerRules(packs, actionRegistry).rules.map(({ rule }) => rule.id)).toEqual(['FOC-01', 'SCH-01']);
});

describe('an open rule', () => {
  test.each([
    ['a stronger action', { action: 'block' }],
    ['a milder action', { action: 'record' }],
    ['other hours', { active: { during: ['class'] } }],
    ['switched off', { status: 'off' }],
  ] as const)('may be given %s', (_title, change) => {
    const written: Partial<Adjustment> =
      'active' in change ? { active: { during: [...change.active.during] } } : { ...change };
    const { rule, refused } = adjusted({}, written);
    expect(refused).toEqual([]);
    expect(rule).toMatchObject(written);
  });
  test('follows the bells of the pack that moved its hours', () => {
    const { layered } = adjusted({}, { active: { during: ['class'] } });
    expect(layered?.clockOf.pack.layer).toBe('school');
    expect(adjusted({}, { action: 'tell' }).layered?.clockOf.pack.layer).toBe('district');
  });
  test('keeps its own exceptions beside new ones', () => {
    const own = anException({ id: 'X-own' });
    const { layered } = adjusted({ exceptions: [own] }, { exceptions: [anException({ id: 'X-school' })] });
    expect(layered?.exceptions.map(({ exception, pack }) => [exception.id, pack.pack.layer])).toEqual([
      ['X-own', 'district'],
      ['X-school', 'school'],
    ]);
  });
});

describe('a locked rule', () => {
  test('takes a stronger action', () => {
    const { rule, refused } = adjusted({ locked: true }, { action: 'block' });
    expect([rule?.action, refused]).toEqual(['block', []]);
  });
  test.each([
    ['a milder action', { action: 'tell' }],
    ['help in the place of a block', { action: 'support' }],
    ['other hours', { active: { during: ['class'] } }],
    ['a trial', { status: 'trial' }],
    ['a permission', { exceptions: [anException()] }],
  ] as const)('takes no %s, and says whose lock it is', (_title, change) => {
    const { layered, refused } = adjusted({ locked: true, action: 'block' }, change as Partial<Adjustment>);
    expect(layered?.rule).toMatchObject({ action: 'block' });
    expect([layered?.rule.active, layered?.rule.status, layered?.exceptions]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect(refused).toMatchObject([{ packId: 'maple-school', ruleId: 'FOC-01' }]);
    expect(refused[0]?.why).toContain('Maple district');
  });
  test('that shows help goes on showing it', () => {
    for (const action of ['block', 'record'] as const)
      expect(adjusted({ locked: true, action: 'support' }, { action }).rule?.action).toBe('support');
  });
  test('that records goes on recording: help keeps no record', () => {
    expect(adjusted({ locked: true, action: 'record' }, { action: 'support' }).rule?.action).toBe('record');
  });
  test('may be named with the action it has', () => {
    expect(adjusted({ locked: true }, { action: 'warn' }).refused).toEqual([]);
  });
});

describe('who may speak', () => {
  test('a class may not block, but may warn', () => {
    expect(adjusted({ action: 'tell' }, { action: 'block' }, 'class').rule?.action).toBe('tell');
    expect(adjusted({ action: 'tell' }, { action: 'warn' }, 'class').rule?.action).toBe('warn');
  });
  test('a layer changes only what is above it', () => {
    expect(adjusted({}, { action: 'block' }, 'base').refused).toMatchObject([{ ruleId: 'FOC-01' }]);
    expect(adjusted({}, { action: 'block' }, 'district').refused).toHaveLength(1);
  });
  test('a rule that is not there cannot be changed', () => {
    expect(adjusted({}, { rule: 'FOC-99' }).refused).toMatchObject([{ ruleId: 'FOC-99' }]);
  });
  test.each([
    ['shows help', { action: 'support' }],
    ['goes to the counselor', { route: 'counselor' }],
  ] as const)('a class may not change a rule that %s; a school may', (_what, rule) => {
    const exceptions = [anException()];
    const { layered, refused } = adjusted(rule, { exceptions, status: 'off' }, 'class');
    expect([layered?.exceptions, layered?.rule.status, refused.map(({ ruleId }) => ruleId)]).toEqual([
      [],
      undefined,
      ['FOC-01'],
    ]);
    expect(adjusted(rule, { exceptions }, 'school').refused).toEqual([]);
  });
  test('a class may change again what a school has changed', () => {
    const school = aPack({ layer: 'school', rules: [], adjust: [{ rule: 'FOC-01', action: 'block' }] });
    const lesson = aPack({ layer: 'class', rules: [], adjust: [{ rule: 'FOC-01', action: 'tell' }] });
    const { rules } = layerRules([lesson, school, aPack()], actionRegistry);
    expect(rules[0]?.rule.action).toBe('tell');
  });
});
