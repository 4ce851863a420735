import { describe, expect, test } from 'vitest';
import { runTests } from '../../../rules/engine/run-tests';
import type { Rule, RuleTest } from '../../../rules/model/pack';
import { inChicago, saturdayAtTen, tuesdayAtTen } from '../../fixtures/engine/observations';
import { anException, aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const game = 'https://www.arcade.example/snake';
const aTest = (given: RuleTest['given'], expect: RuleTest['expect'] = 'match'): RuleTest => ({
  name: 'one',
  given,
  expect,
});
const run = (rule: Partial<Rule>, given: RuleTest['given'], now = tuesdayAtTen) =>
  runTests(policyWith(aRule({ ...rule, tests: [aTest(given)] })), now)[0];

test('says which passed, and what came instead where one did not', () => {
  const tests = [
    aTest({ url: game }),
    aTest({ url: 'https://school.example/' }),
    aTest({ url: game }, 'no-match'),
  ];
  const outcomes = runTests(policyWith(aRule({ tests })), tuesdayAtTen);
  expect(outcomes.map(({ passed, got }) => [passed, got])).toEqual([
    [true, 'match'],
    [false, 'no-match'],
    [false, 'match'],
  ]);
  expect(outcomes[1]).toMatchObject({ packId: 'maple-district', ruleId: 'FOC-01', test: tests[1] });
});

describe('time', () => {
  const rule = { active: { during: ['class'] } };
  const summer = inChicago('2026-07-10T23:00');
  test('a test without one is run while its rule is awake, whenever that may be', () => {
    for (const now of [tuesdayAtTen, saturdayAtTen, summer])
      expect(run(rule, { url: game }, now)?.got).toBe('match');
  });
  test('that is now when the rule is awake: an exception that ends tonight still counts', () => {
    const excepted = { ...rule, exceptions: [anException({ expires: '2026-09-15' })] };
    expect(run(excepted, { url: game }, tuesdayAtTen)?.got).toBe('no-match');
  });
  test('a test with one means the clock of the pack', () => {
    expect(run(rule, { url: game, at: '2026-09-15T15:04' }, saturdayAtTen)?.got).toBe('match');
    expect(run(rule, { url: game, at: '2026-09-15T15:05' }, tuesdayAtTen)?.got).toBe('no-match');
  });
});

describe('student', () => {
  const rule = { scope: { grades: [6, 7], roles: ['student'] } };
  test('a test without one is run for somebody the rule is for', () => {
    expect(run(rule, { url: game })?.got).toBe('match');
  });
  test('what the test says of the student counts', () => {
    expect(run(rule, { url: game, grade: 7 })?.got).toBe('match');
    expect(run(rule, { url: game, grade: 9 })?.got).toBe('no-match');
  });
});

describe('sees what is seen on a page', () => {
  test('an address inside another', () => {
    expect(run({}, { url: `https://translate.google.com/translate?u=${game}` })?.got).toBe('match');
  });
  test('search words in the address', () => {
    const when = { words: { in: ['search' as const], any: ['free spins'] } };
    expect(run({ when }, { url: 'https://www.bing.com/search?q=free+spins' })?.got).toBe('match');
    expect(run({ when }, { search: 'free spins' })?.got).toBe('match');
    expect(run({ when }, { title: 'free spins' })?.got).toBe('no-match');
  });
  test('facts that the test leaves out are not known', () => {
    expect(run({ when: { words: { in: ['title'], any: ['spins'] } } }, { url: game })?.got).toBe('unknown');
    expect(run({ when: { 'auto-lock': { atMost: 60 } } }, { device: {} })?.got).toBe('unknown');
  });
  test('active minutes since the window opened', () => {
    const rule = { when: { 'active-minutes': { atLeast: 45 } }, active: { during: ['late_night'] } };
    const minutes = (from: string) => ({
      at: '2026-09-16T00:30',
      activeMinutes: [0, 15, 30].map((late) => ({ at: `${from}:${late === 0 ? '00' : late}`, minutes: 15 })),
    });
    expect(run(rule, minutes('2026-09-15T23'))?.got).toBe('match');
    expect(run(rule, minutes('2026-09-15T21'))?.got).toBe('no-match');
  });
});

describe('words in a harmless context', () => {
  const when = {
    words: { in: ['search' as const], any: ['blood'], softenNear: { within: 3, any: ['lyrics'] } },
  };
  test('are called softened', () => {
    expect(run({ when, severity: 'high' }, { search: 'blood lyrics' })?.got).toBe('softened');
  });
  test('are a match for a critical rule, because it is carried out as one', () => {
    expect(run({ when, severity: 'critical' }, { search: 'blood lyrics' })?.got).toBe('match');
  });
});

test('an address that cannot be read fails the test and nothing else', () => {
  expect(run({}, { url: 'https://' })).toMatchObject({ passed: false, got: undefined, condition: undefined });
});
