import { describe, expect, test } from 'vitest';
import { LocalClock, momentOfLocal } from '../../../rules/engine/local-clock';
import { compileSchedule } from '../../../rules/engine/schedule';
import type { Period } from '../../../rules/model/pack';

const chicago = new LocalClock('America/Chicago');
const at = (dateTime: string) => momentOfLocal(chicago, dateTime);

const schoolDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const inClass: Period = { days: [...schoolDays], from: '08:10', to: '15:05' };
const lateNight: Period = { days: ['sun', 'mon', 'tue', 'wed', 'thu'], from: '22:30', to: '05:30' };
const thanksgiving = ['2026-11-26', '2026-11-27'];
const scheduleOf = (...periods: readonly Period[]) => compileSchedule(chicago, periods, thanksgiving);

describe('a rule without a schedule', () => {
  const always = compileSchedule(chicago, undefined, thanksgiving);
  test('is awake on closed days too, from midnight', () => {
    expect(always.judge(at('2026-11-26T10:00'))).toEqual({
      active: true,
      windowStart: at('2026-11-26T00:00'),
      until: undefined,
    });
    expect(always.nextOpening(at('2026-11-26T10:00'))).toBeUndefined();
  });
});

describe('class time', () => {
  const schedule = scheduleOf(inClass);
  test.each([
    ['2026-09-15T08:09', false],
    ['2026-09-15T08:10', true],
    ['2026-09-15T15:04', true],
    ['2026-09-15T15:05', false],
    ['2026-09-19T10:00', false],
    ['2026-11-26T10:00', false],
  ])('%s: awake %s', (moment, active) => {
    expect(schedule.judge(at(moment)).active).toBe(active);
  });
  test('says when it began and ends', () => {
    expect(schedule.judge(at('2026-09-15T10:00'))).toEqual({
      active: true,
      windowStart: at('2026-09-15T08:10'),
      until: at('2026-09-15T15:05'),
    });
  });
  test('opens next after the weekend, and after Thanksgiving on Monday', () => {
    expect(schedule.nextOpening(at('2026-09-18T15:05'))).toBe(at('2026-09-21T08:10'));
    expect(schedule.nextOpening(at('2026-11-25T15:05'))).toBe(at('2026-11-30T08:10'));
  });
  test('answers as well out of order as in order', () => {
    const moments = ['2026-09-15T10:00', '2026-09-14T07:00', '2026-09-15T15:05', '2026-09-15T08:10'];
    for (const moment of [...moments, ...moments.toReversed()])
      expect(schedule.judge(at(moment))).toEqual(scheduleOf(inClass).judge(at(moment)));
  });
});

describe('a window past midnight belongs to the day it starts', () => {
  const schedule = scheduleOf(lateNight);
  test.each([
    ['Thursday’s night reaches into Friday', '2026-09-18T05:29', true],
    ['Friday has no night of its own', '2026-09-18T23:00', false],
    ['Saturday morning is no school night', '2026-09-19T01:00', false],
    ['Sunday night counts', '2026-09-20T22:30', true],
    ['a closed day starts no night', '2026-11-26T23:00', false],
    ['the night before a closed day reaches into it', '2026-11-26T05:00', true],
  ])('%s', (_title, moment, active) => {
    expect(schedule.judge(at(moment)).active).toBe(active);
  });
  test('began the evening before', () => {
    const { windowStart, until } = schedule.judge(at('2026-09-16T01:00'));
    expect([windowStart, until]).toEqual([at('2026-09-15T22:30'), at('2026-09-16T05:30')]);
  });
});

describe('several periods', () => {
  const first: Period = { days: [...schoolDays], from: '08:00', to: '09:00' };
  const second: Period = { days: [...schoolDays], from: '09:00', to: '10:00' };
  const overlapping: Period = { days: [...schoolDays], from: '09:30', to: '11:00' };
  const afternoon: Period = { days: [...schoolDays], from: '13:00', to: '14:00' };
  const schedule = scheduleOf(afternoon, second, overlapping, first);
  test('that touch or overlap end together: at the bell between them nothing falls asleep', () => {
    for (const moment of ['08:30', '09:15', '09:45', '10:30'])
      expect(schedule.judge(at(`2026-09-15T${moment}`)).until).toBe(at('2026-09-15T11:00'));
    expect(schedule.judge(at('2026-09-15T09:15')).windowStart).toBe(at('2026-09-15T09:00'));
  });
  test('with a break between them open again', () => {
    expect(schedule.judge(at('2026-09-15T12:00')).active).toBe(false);
    expect(schedule.nextOpening(at('2026-09-15T12:00'))).toBe(at('2026-09-15T13:00'));
  });
});

test('a whole day, every day, has no end in sight', () => {
  const days = [...schoolDays, 'sat', 'sun'] as const;
  const schedule = compileSchedule(chicago, [{ days: [...days], from: '00:00', to: '00:00' }], []);
  expect(schedule.judge(at('2026-09-15T00:00'))).toEqual({
    active: true,
    windowStart: at('2026-09-15T00:00'),
    until: undefined,
  });
});

test('finds the first day of school across a summer of closed days', () => {
  const dayMs = 86_400_000;
  const summer = Array.from({ length: 80 }, (_, day) =>
    new Date(Date.UTC(2026, 5, 8) + day * dayMs).toISOString().slice(0, 10),
  );
  const schedule = compileSchedule(chicago, [inClass], summer);
  expect(schedule.nextOpening(at('2026-06-07T23:00'))).toBe(at('2026-08-27T08:10'));
});
