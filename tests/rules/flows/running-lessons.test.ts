import { describe, expect, test } from 'vitest';
import { lessonPack } from '../../../rules/drafts/lesson-pack';
import { isLesson, runningLessons } from '../../../rules/flows/running-lessons';
import type { RulePack } from '../../../rules/model/pack';
import type { PackOrigin } from '../../../rules/model/pack-life';
import { tuesdayAtTen } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const minuteMs = 60_000;
const policy = policyOf([aPack({ rules: [aRule()] })]);
const written = (links: readonly string[], minutes = 20): RulePack => {
  const { pack } = lessonPack(
    { links, ends: { minutes }, note: 'Unit 3', timezone: 'America/Chicago' },
    policy,
    tuesdayAtTen,
  );
  if (pack === undefined) throw new Error('There is no lesson.');
  return pack;
};
const row = (pack: RulePack, origin: PackOrigin = { kind: 'lesson' }) => ({
  packId: pack.pack.id,
  pack,
  origin,
  activatedAt: tuesdayAtTen,
});
const lesson = written(['https://arcade.example/unit3?v=7', 'https://arcade.example/map']);

describe('what a teacher opened', () => {
  test('is told with its pages, its hosts, its end and what it is for', () => {
    expect(runningLessons([row(lesson)], tuesdayAtTen)).toEqual([
      {
        packId: lesson.pack.id,
        pages: ['arcade.example/unit3?v=7', 'arcade.example/map'],
        hosts: ['arcade.example'],
        until: tuesdayAtTen + 20 * minuteMs,
        note: 'Unit 3',
      },
    ]);
  });
  test('is over at its minute, and the first to end stands first', () => {
    const longer = written(['https://arcade.example/'], 45);
    const open = (minutes: number) =>
      runningLessons([row(longer), row(lesson)], tuesdayAtTen + minutes * minuteMs).map(
        ({ pages }) => pages[0],
      );
    expect([open(19.99), open(20), open(45)]).toEqual([
      ['arcade.example/unit3?v=7', 'arcade.example'],
      ['arcade.example'],
      [],
    ]);
  });
  test('is not stretched by a clock that was turned back', () => {
    expect(runningLessons([row(lesson)], tuesdayAtTen - 60 * minuteMs)).toEqual([]);
  });
});

describe('no lesson, whatever it says of itself,', () => {
  const stronger: readonly (readonly [string, RulePack])[] = [
    ['is a pack of another layer', { ...lesson, pack: { ...lesson.pack, layer: 'district' } }],
    ['is one with rules', { ...lesson, rules: aPack({ rules: [aRule()] }).rules }],
    ['is one that protects', { ...lesson, protected: [{ url: 'https://game.example/', why: 'fun' }] }],
    ['is one that switches a rule off', { ...lesson, adjust: [{ rule: 'FOC-01', status: 'off' }] }],
    [
      'is one without an end',
      {
        ...lesson,
        adjust: [
          {
            rule: 'FOC-01',
            exceptions: [{ id: 'X-1', reason: 'fun', by: 'me', expires: '2026-12-01' }],
          },
        ],
      },
    ],
  ];
  test.each(stronger)('%s', (_what, pack) => {
    expect(isLesson(row(pack))).toBe(false);
  });
  test('is a pack that was loaded', () => {
    expect(isLesson(row(lesson, { kind: 'file', file: 'lesson.yaml' }))).toBe(false);
  });
});
