import { describe, expect, test } from 'vitest';
import type { Condition, RulePack } from '../../../../rules/model/pack';
import { lintAll, saidBy } from './linting';
import { bells, schoolPack, schoolRule } from './school-pack';

const said = (pack: RulePack) => saidBy('dead-rule', lintAll([pack]));
const saidOf = (when: Condition, changes: Partial<RulePack> = {}) =>
  said(
    schoolPack({
      lists: { games: { hosts: ['arcade.example', '.play.example'] } },
      ...changes,
      rules: [schoolRule({ when })],
    }),
  );

const one = { host: { isOneOf: ['arcade.example'] } };
const other = { host: { isOneOf: ['snake.example'] } };
const within = { host: { isOneOf: ['maths.arcade.example'] } };

describe('a rule that can never match is told so, with the reason', () => {
  test('two sites at once', () => {
    expect(saidOf({ all: [one, other] })).toEqual([
      'This rule can never match: it asks at once that the site is one of: arcade.example and that the site is one of: snake.example, and no site is both.',
    ]);
  });
  test('a list and a site that is not on it', () => {
    expect(saidOf({ host: { inList: 'games' }, any: [other] })).toHaveLength(1);
    expect(
      saidOf({ host: { inList: 'games' }, all: [{ url: { matchesAny: ['maths.play.example'] } }] }),
    ).toHaveLength(1);
  });
  test('what is asked is taken back', () => {
    expect(saidOf({ ...within, none: [one] })).toEqual([
      'This rule can never match: what it asks for, that the site is one of: maths.arcade.example, is taken back under none.',
    ]);
    expect(saidOf({ ...one, none: [{ host: { inList: 'games' } }] })).toHaveLength(1);
    expect(saidOf({ ...one, none: [{ url: { matchesAny: ['*'] } }] })).toHaveLength(1);
  });
  test('every filter is let through again', () => {
    expect(saidOf({ url: { matchesAny: ['play.example/x'], unlessAny: ['PLAY.example/x'] } })).toEqual([
      'This rule can never match: every filter under matchesAny is let through again under unlessAny.',
    ]);
  });
  test('every alternative fails', () => {
    expect(saidOf({ ...one, any: [other, { host: { isOneOf: ['third.example'] } }] })).toHaveLength(1);
  });
  test('all days of its hours are closed', () => {
    const clock = {
      periods: { final: { days: ['thu' as const], from: '08:00', to: '09:00' } },
      closed: thursdays(),
    };
    expect(said(schoolPack({ clock, rules: [schoolRule({ active: { during: ['final'] } })] }))).toEqual([
      'This rule can never match: no day is left on which final opens, because all of them are under clock.closed.',
    ]);
  });
  test('more minutes of use than its hours have', () => {
    const rule = schoolRule({
      when: { 'active-minutes': { atLeast: 421 } },
      action: 'record',
      active: { during: ['night'] },
    });
    expect(said(schoolPack({ clock: { periods: bells }, rules: [rule] }))).toEqual([
      'This rule can never match: it waits for 421 minutes of use, but its hours last 420 at most.',
    ]);
  });
});

describe('a rule that can match is left alone', () => {
  test.each<Condition>([
    { all: [one, within] },
    { any: [one, other] },
    { ...one, none: [within] },
    { ...one, none: [other] },
    { host: { inList: 'games' }, any: [other, within] },
    { host: { inList: 'games' }, all: [{ url: { matchesAny: ['play.example'] } }] },
    { url: { matchesAny: ['play.example/x'], unlessAny: ['play.example'] } },
    { url: { matchesAny: ['play.example/x', 'play.example/y'], unlessAny: ['play.example/x'] } },
    { all: [one, { url: { matchesAny: ['*/snake'] } }] },
    { none: [one] },
  ])('%j', (when) => {
    expect(saidOf(when)).toEqual([]);
  });
  test('one day is left open', () => {
    const clock = {
      periods: { final: { days: ['thu' as const], from: '08:00', to: '09:00' } },
      closed: thursdays().slice(1),
    };
    expect(said(schoolPack({ clock, rules: [schoolRule({ active: { during: ['final'] } })] }))).toEqual([]);
  });
  test('as many minutes as its hours have', () => {
    const rule = schoolRule({
      when: { 'active-minutes': { atLeast: 420 } },
      action: 'record',
      active: { during: ['night'] },
    });
    expect(said(schoolPack({ clock: { periods: bells }, rules: [rule] }))).toEqual([]);
  });
});

/** Every Thursday for longer than the lint looks ahead. */
function thursdays(): string[] {
  const first = Date.parse('2026-09-17T12:00Z');
  return Array.from({ length: 60 }, (_, week) =>
    new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10),
  );
}
