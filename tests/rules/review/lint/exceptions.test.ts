import { describe, expect, test } from 'vitest';
import type { Exception, Rule, RulePack } from '../../../../rules/model/pack';
import { lintAll, saidBy } from './linting';
import { bells, schoolPack, schoolRule } from './school-pack';

const clock = { periods: bells };
const open = (changes: Partial<Exception> = {}): Exception => ({
  id: 'X-1',
  reason: 'Unit 3: game loops',
  by: 't.lee',
  expires: '2026-12-18',
  ...changes,
});
const arcade = { host: { isOneOf: ['arcade.example'] } };
const maths = { host: { isOneOf: ['maths.arcade.example'] } };

const saidOf = (lint: string, exception: Exception, changes: Partial<Rule> = {}) =>
  saidBy(
    lint,
    lintAll([schoolPack({ clock, rules: [schoolRule({ exceptions: [exception], ...changes })] })]),
  );

describe('an exception that switches its rule off', () => {
  const always =
    'The exception "X-1" applies whenever rule R-1 does, so the rule does nothing until 2026-12-18.';
  test.each<[string, Exception, Partial<Rule>]>([
    ['says nothing of when', open(), {}],
    ['opens all that the rule asks for', open({ when: arcade }), { when: maths }],
    ['lasts as long as the rule’s hours', open({ during: ['class'] }), { active: { during: ['morning'] } }],
    ['is for all whom the rule is for', open({ scope: { grades: [6, 7] } }), { scope: { grades: [7] } }],
  ])('%s', (_, exception, changes) => {
    expect(saidOf('idle-exception', exception, changes)).toEqual([always]);
  });
  test.each<[string, Exception, Partial<Rule>]>([
    ['opens a part', open({ when: maths }), { when: arcade }],
    ['opens a part of the hours', open({ during: ['morning'] }), { active: { during: ['class'] } }],
    ['is for some', open({ scope: { grades: [7] } }), { scope: { grades: [6, 7] } }],
    ['has ended', open({ expires: '2026-09-01' }), {}],
    ['is of a rule that is off', open(), { status: 'off' }],
  ])('not one that %s', (_, exception, changes) => {
    expect(saidOf('idle-exception', exception, changes)).toEqual([]);
  });
});

describe('an exception that never applies', () => {
  test.each<[string, Exception, Partial<Rule>]>([
    ['opens another site', open({ when: { host: { isOneOf: ['snake.example'] } } }), {}],
    ['is for other students', open({ scope: { grades: [3] } }), { scope: { grades: [7] } }],
    ['has other hours', open({ during: ['weekend'] }), { active: { during: ['class'] } }],
  ])('%s', (_, exception, changes) => {
    expect(saidOf('idle-exception', exception, changes)).toEqual([
      expect.stringMatching(/^The exception "X-1" never applies to rule R-1: /),
    ]);
  });
  test('Sunday night goes on into Monday', () => {
    const earlyMonday = { days: ['mon' as const], from: '05:00', to: '06:00' };
    const rule = schoolRule({
      active: { during: ['night'] },
      exceptions: [open({ during: ['early'], scope: { grades: [7] } })],
    });
    const pack = (early: typeof earlyMonday) =>
      schoolPack({ clock: { periods: { ...bells, early } }, rules: [rule] });
    expect(saidBy('idle-exception', lintAll([pack(earlyMonday)]))).toEqual([]);
    expect(
      saidBy('idle-exception', lintAll([pack({ ...earlyMonday, from: '06:00', to: '07:00' })])),
    ).toHaveLength(1);
  });
});

describe('an exception whose site another rule still blocks', () => {
  const blocking = (changes: Partial<Rule> = {}) => schoolRule({ id: 'R-2', action: 'block', ...changes });
  const packWith = (other: Rule, exception = open({ when: maths })): RulePack =>
    schoolPack({ clock, rules: [schoolRule({ exceptions: [exception] }), other] });
  const said = (pack: RulePack) => saidBy('useless-exception', lintAll([pack]));
  test('is named with an address', () => {
    expect(said(packWith(blocking()))).toEqual([
      'The exception "X-1" opens https://maths.arcade.example/ for rule R-1, but rule R-2 still blocks it.',
    ]);
  });
  test('not where the other has an exception too, or only warns, or is of another site', () => {
    expect(said(packWith(blocking({ exceptions: [open({ id: 'X-2', when: maths })] })))).toEqual([]);
    expect(said(packWith(blocking({ action: 'warn' })))).toEqual([]);
    expect(said(packWith(blocking({ when: { host: { isOneOf: ['snake.example'] } } })))).toEqual([]);
  });
  test('in an adjustment of a rule above it is found where it is written', () => {
    const above = schoolPack({ rules: [schoolRule(), blocking()] });
    const below: RulePack = {
      ...schoolPack({ pack: { id: 'oak-school', layer: 'school' }, rules: [] }),
      policy: { title: 'House rules', clauses: [{ id: '1', title: 'Ours', checkedBy: 'people' }] },
      adjust: [{ rule: 'R-1', exceptions: [open({ when: maths })] }],
    };
    const found = lintAll([above, below]).filter(({ lint }) => lint === 'useless-exception');
    expect(found).toMatchObject([
      { file: 'pack-1.yaml', path: ['adjust', 0, 'exceptions', 0], ruleId: 'R-1' },
    ]);
  });
});
