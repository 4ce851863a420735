import { describe, expect, test } from 'vitest';
import type { Rule, RulePack } from '../../../../rules/model/pack';
import { lintAll, saidBy } from './linting';
import { bells, schoolPack, schoolRule, testedOn } from './school-pack';

const clock = { periods: bells };
const wide = schoolRule({ id: 'WIDE', action: 'block', severity: 'high' });
const narrow = (changes: Partial<Rule> = {}) =>
  schoolRule({
    id: 'NARROW',
    when: { url: { matchesAny: ['www.arcade.example/snake'] } },
    ...changes,
  });
const said = (rules: Rule[], changes: Partial<RulePack> = {}) =>
  saidBy('shadowed-rule', lintAll([schoolPack({ ...changes, clock, rules })]));

describe('a rule whose action is never carried out is told so, with an address that both act on', () => {
  test('a stronger action on a wider condition', () => {
    expect(said([wide, narrow()])).toEqual([
      'Rule NARROW never has its say: wherever it acts, rule WIDE acts too and wins with block. Both do on https://www.arcade.example/snake.',
    ]);
  });
  test('the same action with a higher severity, or the same and earlier', () => {
    expect(said([narrow({ severity: 'low' }), schoolRule({ id: 'WIDE', severity: 'high' })])).toHaveLength(1);
    expect(said([schoolRule({ id: 'FIRST' }), schoolRule({ id: 'SECOND' })])).toEqual([
      expect.stringMatching(/^Rule SECOND never has its say: .* rule FIRST /),
    ]);
  });
  test('within wider hours and for more students', () => {
    const during = (name: string) => ({ active: { during: [name] } });
    const open = { ...wide, ...during('class'), scope: { grades: [6, 7, 8] } };
    expect(said([open, narrow({ ...during('morning'), scope: { grades: [7] } })])).toHaveLength(1);
  });
  test('a rule of the pack above', () => {
    const above = schoolPack({ pack: { id: 'base', name: 'Base', layer: 'base' }, rules: [wide] });
    const below = schoolPack({ rules: [narrow()] });
    expect(saidBy('shadowed-rule', lintAll([below], { beside: [above] }))).toEqual([
      expect.stringContaining('rule WIDE of “Base” acts too'),
    ]);
  });
  test('device rules with the same question', () => {
    const device = (id: string, above: number): Rule =>
      schoolRule({
        id,
        action: 'tell',
        when: { 'browser-version': { milestonesBehind: { above } } },
        tests: [
          { name: 'behind', given: { device: { milestonesBehind: 9 } }, expect: 'match' },
          { name: 'fresh', given: { device: { milestonesBehind: 0 } }, expect: 'no-match' },
          { name: 'cannot be read', given: { device: {} }, expect: 'unknown' },
        ],
      });
    expect(said([device('D-1', 2), device('D-2', 2)])).toEqual([
      expect.stringContaining('its test “behind”'),
    ]);
    expect(said([device('D-1', 2), device('D-2', 1)])).toEqual([]);
  });
});

describe('a rule that has its say now and then is left alone', () => {
  test.each<[string, Rule, Rule]>([
    ['record is carried out beside any other', wide, narrow({ action: 'record' })],
    ['so is support', wide, narrow({ action: 'support', route: 'counselor' })],
    ['the stronger action', schoolRule({ id: 'WIDE', action: 'tell' }), narrow()],
    ['a trial only records', { ...wide, status: 'trial' }, narrow()],
    [
      'an exception opens the other',
      {
        ...wide,
        exceptions: [{ id: 'X-1', reason: 'r', by: 'b', expires: '2026-12-01', scope: { grades: [3] } }],
      },
      narrow(),
    ],
    ['fewer hours', { ...wide, active: { during: ['morning'] } }, narrow({ active: { during: ['class'] } })],
    ['fewer students', { ...wide, scope: { grades: [6] } }, narrow({ scope: { grades: [6, 7] } })],
    ['a pass may open the other', wide, narrow({ locked: true })],
    ['another place', wide, narrow({ when: { url: { matchesAny: ['arcade.example', 'snake.example'] } } })],
    [
      'what the other lets through',
      { ...wide, when: { url: { matchesAny: ['arcade.example'], unlessAny: ['arcade.example/maths'] } } },
      narrow(),
    ],
  ])('%s', (_, first, second) => {
    expect(said([first, second])).toEqual([]);
  });
  test('nothing is said without an address that both act on', () => {
    expect(said([wide, narrow({ tests: testedOn('https://elsewhere.example/') })])).toEqual([]);
  });
});
