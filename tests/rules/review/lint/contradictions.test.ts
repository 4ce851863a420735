import { describe, expect, test } from 'vitest';
import type { Rule, RulePack } from '../../../../rules/model/pack';
import { lintAll, saidBy } from './linting';
import { bells, schoolPack, schoolRule, testedOn } from './school-pack';

const clock = { periods: bells };
const program = {
  goals: [
    {
      id: 'read',
      title: 'Reading',
      element: 'vision' as const,
      measure: { incidents: '*', target: { atLeast: 1 } },
    },
  ],
};

describe('two rules that want opposite things of one page', () => {
  const help = schoolRule({
    id: 'HELP',
    action: 'support',
    route: 'counselor',
    when: { host: { isOneOf: ['sad.example', 'low.example'] } },
    tests: testedOn('https://low.example/'),
  });
  const blocking = (changes: Partial<Rule> = {}) =>
    schoolRule({ id: 'BLOCK', action: 'block', when: { url: { matchesAny: ['sad.example'] } }, ...changes });
  const said = (...rules: Rule[]) =>
    saidBy('contradictory-rules', lintAll([schoolPack({ clock, program, rules })]));

  test('help on a page that is closed, shown on a host that no test names', () => {
    expect(said(help, blocking())).toEqual([
      'Rules HELP and BLOCK contradict each other on https://sad.example/: HELP shows help on the page, BLOCK blocks it.',
    ]);
  });
  test('a visit that is counted as welcome', () => {
    const counting = { ...help, action: 'record' as const, severity: 'info' as const, serves: 'read' };
    expect(said(counting, blocking())).toEqual([
      expect.stringContaining('HELP counts it as a visit that serves a goal'),
    ]);
    expect(said({ ...counting, severity: 'low' }, blocking())).toEqual([]);
  });
  test.each<[string, Rule]>([
    ['warns', blocking({ action: 'warn' })],
    ['blocks another site', blocking({ when: { url: { matchesAny: ['other.example'] } } })],
    ['blocks at other hours', blocking({ active: { during: ['weekend'] } })],
    ['blocks for others', blocking({ scope: { grades: [3] } })],
    ['is off', blocking({ status: 'off' })],
  ])('not with one that %s', (_, other) => {
    expect(said({ ...help, scope: { grades: [7] }, active: { during: ['class'] } }, other)).toEqual([]);
  });
});

describe('adjustments', () => {
  const district = schoolPack();
  const school = (id: string, adjust: NonNullable<RulePack['adjust']>): RulePack => ({
    ...schoolPack({ pack: { id, name: id, layer: 'school' }, rules: [] }),
    adjust,
  });
  const said = (...packs: RulePack[]) => saidBy('fighting-adjustments', lintAll([district, ...packs]));
  test('two packs of one layer change a rule in different ways', () => {
    const found = said(
      school('north', [{ rule: 'R-1', action: 'block' }]),
      school('south', [{ rule: 'R-1', action: 'tell' }]),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(
      '“north” and “south” change the action of rule R-1 in different ways: only that of “south” holds.',
    );
  });
  test('not in the same way, nor in different parts', () => {
    expect(
      said(
        school('north', [{ rule: 'R-1', action: 'block' }]),
        school('south', [{ rule: 'R-1', action: 'block' }]),
      ),
    ).toEqual([]);
    expect(
      said(
        school('north', [{ rule: 'R-1', action: 'block' }]),
        school('south', [{ rule: 'R-1', status: 'trial' }]),
      ),
    ).toEqual([]);
  });
  test('changes that change nothing', () => {
    expect(said(school('north', [{ rule: 'R-1', action: 'warn' }]))).toEqual([
      'This adjustment leaves rule R-1 as it is.',
    ]);
    expect(said(school('north', [{ rule: 'R-1', action: 'block', status: 'off' }]))).toEqual([
      'Rule R-1 is switched off here, so the other changes to it do nothing.',
    ]);
    expect(said(school('north', [{ rule: 'R-1', status: 'off' }]))).toEqual([]);
  });
});

describe('a protected address under a locked rule above', () => {
  const locked = (changes: Partial<Rule> = {}) =>
    schoolRule({
      id: 'LOCK',
      action: 'block',
      locked: true,
      when: { words: { in: ['title'], any: ['unblocked games'] } },
      tests: [
        { name: 'there', given: { url: 'https://a.example/', title: 'Unblocked Games 66' }, expect: 'match' },
        { name: 'elsewhere', given: { title: 'Weather' }, expect: 'no-match' },
        {
          name: 'a portrait',
          given: { title: 'How we unblocked the gutter' },
          expect: 'no-match',
          protected: true,
        },
      ],
      ...changes,
    });
  const school = schoolPack({ pack: { id: 'north', layer: 'school' }, rules: [] });
  const promise = { url: 'https://club.example/', why: 'coding club' };
  const said = (rule: Rule, layer: 'district' | 'school' = 'school') =>
    saidBy(
      'locked-over-protected',
      lintAll([
        schoolPack({ rules: [rule] }),
        { ...school, pack: { ...school.pack, layer }, protected: [promise] },
      ]),
    );
  test('is said with the page that proves it', () => {
    expect(said(locked())).toEqual([
      'https://club.example/ is protected here, but rule LOCK of “Oak USD” is locked and blocks it when the page is like that of its test.',
    ]);
  });
  test('not where the rule is not locked, only warns, or is of the same layer', () => {
    expect(said(locked({ locked: false }))).toEqual([]);
    expect(said(locked({ action: 'warn' }))).toEqual([]);
    expect(said(locked(), 'district')).toEqual([]);
  });
});
