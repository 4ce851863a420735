import { describe, expect, test } from 'vitest';
import type { Rule, RulePack } from '../../../../rules/model/pack';
import { lintAll, saidBy } from './linting';
import { bells, schoolPack, schoolRule, testedOn } from './school-pack';

const clock = { periods: bells };
const said = (lint: string, changes: Parameters<typeof schoolPack>[0]) =>
  saidBy(lint, lintAll([schoolPack(changes)]));
const deviceTests: NonNullable<Rule['tests']> = [
  { name: 'behind', given: { device: { milestonesBehind: 9 } }, expect: 'match' },
  { name: 'fresh', given: { device: { milestonesBehind: 0 } }, expect: 'no-match' },
  { name: 'cannot be read', given: { device: {} }, expect: 'unknown' },
];
const deviceRule = (changes: Partial<Rule> = {}) =>
  schoolRule({
    when: { 'browser-version': { milestonesBehind: { above: 2 } } },
    action: 'tell',
    tests: deviceTests,
    ...changes,
  });

test('nothing is said of a pack without a fault', () => {
  expect(lintAll([schoolPack()])).toEqual([]);
});

describe('a leading dot', () => {
  const lists = { games: { hosts: ['.arcade.example'] } };
  const when = { host: { inList: 'games' } };
  const only =
    '“.arcade.example” means arcade.example alone: www.arcade.example, m.arcade.example and all others below it are not meant.';
  test('is explained, in a list and in a rule', () => {
    const tests = testedOn('https://arcade.example/');
    expect(said('lone-host', { lists, rules: [schoolRule({ when, tests })] })).toEqual([only]);
    expect(
      said('lone-host', { rules: [schoolRule({ when: { host: { isOneOf: ['.arcade.example'] } }, tests })] }),
    ).toEqual([only]);
  });
  test('not where a test shows that it is meant, or the host is there as well', () => {
    const tests: Rule['tests'] = [
      ...testedOn('https://arcade.example/'),
      { name: 'maths there', given: { url: 'https://maths.arcade.example/' }, expect: 'no-match' },
    ];
    expect(said('lone-host', { lists, rules: [schoolRule({ when, tests })] })).toEqual([]);
    const both = { games: { hosts: ['.arcade.example', 'arcade.example'] } };
    expect(
      said('lone-host', {
        lists: both,
        rules: [schoolRule({ when, tests: testedOn('https://arcade.example/') })],
      }),
    ).toEqual([]);
  });
});

describe('hours past midnight', () => {
  const at = (time: string): Rule['tests'] => [
    ...(schoolRule().tests ?? []),
    { name: 'late', given: { url: 'https://arcade.example/', at: time }, expect: 'match' },
  ];
  test('need a test after midnight', () => {
    const rule = schoolRule({ active: { during: ['night'] }, tests: at('2026-09-14T23:00') });
    expect(said('midnight-test', { clock, rules: [rule] })).toEqual([
      'The period “night” goes on past midnight, but no test of rule R-1 is set after midnight.',
    ]);
  });
  test('and have one, or need none', () => {
    const tested = schoolRule({ active: { during: ['night'] }, tests: at('2026-09-15T00:30') });
    expect(said('midnight-test', { clock, rules: [tested] })).toEqual([]);
    const byDay = schoolRule({ active: { during: ['class'] } });
    expect(said('midnight-test', { clock, rules: [byDay] })).toEqual([]);
    const tillMidnight = { late: { days: ['mon' as const], from: '22:00', to: '00:00' } };
    expect(
      said('midnight-test', {
        clock: { periods: tillMidnight },
        rules: [schoolRule({ active: { during: ['late'] } })],
      }),
    ).toEqual([]);
  });
});

describe('parts that do nothing', () => {
  test('a device has no page to block', () => {
    expect(said('idle-part', { rules: [deviceRule({ action: 'block' })] })).toEqual([
      'Rule R-1 speaks of the device, where there is no page to block: it is only noted.',
    ]);
    expect(
      said('idle-part', {
        rules: [deviceRule({ grace: { days: 3 }, fix: { en: 'Restart.', es: 'Reinicia.' } })],
      }),
    ).toEqual([]);
  });
  test('a page is not mended', () => {
    const rule = schoolRule({ grace: { days: 3 }, fix: { en: 'Restart.', es: 'Reinicia.' } });
    expect(said('idle-part', { rules: [rule] })).toEqual([
      '“grace” gives time to mend a device, but rule R-1 speaks of pages.',
      '“fix” says how to mend a device, but rule R-1 speaks of pages.',
    ]);
  });
});

describe('clauses', () => {
  const policy = (checkedBy: 'rules' | 'people' | 'both'): RulePack['policy'] => ({
    title: 'Use',
    clauses: [{ id: '1', title: 'One', checkedBy }],
  });
  test('left to people, and checked by a rule', () => {
    expect(said('clause-promises', { policy: policy('people') })).toEqual([
      'Clause "1" is said to be left to people, but rule R-1 checks it.',
    ]);
  });
  test('left to rules that are off or drafts', () => {
    expect(
      said('clause-promises', { policy: policy('rules'), rules: [schoolRule({ status: 'draft' })] }),
    ).toEqual(['Clause "1" is said to be checked by rules, but its only rules are off or drafts.']);
  });
  test('a trial is a beginning', () => {
    expect(
      said('clause-promises', { policy: policy('both'), rules: [schoolRule({ status: 'trial' })] }),
    ).toEqual([]);
  });
});

describe('what is kept', () => {
  test('more than the rules need', () => {
    const charter = {
      keeps: ['rule', 'time', 'count', 'host', 'device-facts'] as RulePack['charter']['keeps'],
    };
    expect(said('charter-excess', { charter })).toEqual([
      'The charter lets this pack keep device-facts, but no rule looks at the device.',
    ]);
    expect(said('charter-excess', { charter, rules: [deviceRule()] })).toEqual([
      'The charter lets this pack keep host, but no rule looks at pages.',
    ]);
    expect(said('charter-excess', { charter, rules: [schoolRule(), deviceRule({ id: 'D-1' })] })).toEqual([]);
  });
  const words = { when: { words: { in: ['search'], any: ['lonely tonight'] } } };
  test('of what only a counselor may hear', () => {
    expect(said('charter-excess', { rules: [schoolRule({ ...words, route: 'counselor' })] })).toEqual([
      'Rule R-1 is about what a student in need may have written, and with warn it keeps the time of it.',
    ]);
    expect(
      said('charter-excess', { rules: [schoolRule({ ...words, route: 'counselor', action: 'support' })] }),
    ).toEqual([]);
    expect(said('charter-excess', { rules: [schoolRule(words)] })).toEqual([]);
  });
});

describe('what nothing uses', () => {
  const lists = { games: { hosts: ['arcade.example'] } };
  test('a list', () => {
    expect(said('unused-list', { lists })).toEqual(['Nothing uses the list “games”.']);
    expect(
      said('unused-list', {
        lists,
        rules: [schoolRule({ when: { none: [{ host: { inList: 'games' } }] } })],
      }),
    ).toEqual([]);
    const counted = schoolRule({
      when: { 'active-minutes': { atLeast: 5, on: ['games'] } },
      action: 'record',
    });
    expect(said('unused-list', { lists, rules: [counted] })).toEqual([]);
  });
  test('but not one that an exception or a pack below uses', () => {
    const exceptions = [
      { id: 'X-1', when: { host: { inList: 'games' } }, reason: 'r', by: 'b', expires: '2026-12-18' },
    ];
    expect(said('unused-list', { lists, rules: [schoolRule({ exceptions })] })).toEqual([]);
    const below = schoolPack({
      pack: { id: 'north', layer: 'school' },
      rules: [schoolRule({ id: 'S-1', when: { host: { inList: 'games' } } })],
    });
    expect(saidBy('unused-list', lintAll([schoolPack({ lists }), below]))).toEqual([]);
  });
  test('a period', () => {
    expect(said('unused-period', { clock: { periods: { class: bells.class } } })).toEqual([
      'Nothing happens during the period “class”.',
    ]);
    expect(
      said('unused-period', {
        clock: { periods: { class: bells.class } },
        rules: [schoolRule({ active: { during: ['class'] } })],
      }),
    ).toEqual([]);
  });
  test('a goal', () => {
    const program: RulePack['program'] = { goals: [{ id: 'read', title: 'Reading', element: 'vision' }] };
    expect(said('unserved-goal', { program })).toEqual([
      'No rule serves the goal “read”, and nothing measures it.',
    ]);
    expect(said('unserved-goal', { program, rules: [schoolRule({ serves: 'read' })] })).toEqual([]);
  });
});

test('a pack that is nearly too large', () => {
  const patterns = (count: number) => Array.from({ length: count }, (_, at) => `unblocked-${at}-games`);
  const rule = (count: number) =>
    schoolRule({ when: { url: { matching: 're2', matchesAny: patterns(count) } } });
  expect(said('near-limits', { rules: [rule(460)] })).toEqual([
    'This pack has 460 patterns of the 500 that a pack may have.',
  ]);
  expect(said('near-limits', { rules: [rule(440)] })).toEqual([]);
});
