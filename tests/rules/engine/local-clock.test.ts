import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  dayOfDate,
  LocalClock,
  minuteOfTime,
  momentOfLocal,
  weekdayOf,
} from '../../../rules/engine/local-clock';

const zones = [
  'UTC',
  'America/Chicago',
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'Africa/Casablanca',
  'America/Havana',
];
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2037, 11, 31) });
const minuteMs = 60_000;

/** What the platform itself says the wall shows, written another way than the clock does it. */
const byIntl = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

const written = ({ day, minute }: { readonly day: number; readonly minute: number }): string => {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

test('shows what the platform shows, in every zone and season', () => {
  fc.assert(
    fc.property(zone, moment, (timezone, at) => {
      expect(written(new LocalClock(timezone).wallTime(at))).toBe(byIntl(timezone, at));
    }),
    { numRuns: 400 },
  );
});

test('gives back the moment, or the same time on the wall an hour before when it comes twice', () => {
  fc.assert(
    fc.property(zone, moment, (timezone, at) => {
      const clock = new LocalClock(timezone);
      const wholeMinute = Math.floor(at / minuteMs) * minuteMs;
      const wall = clock.wallTime(wholeMinute);
      const back = clock.momentOf(wall.day, wall.minute);
      expect(clock.wallTime(back)).toEqual(wall);
      expect(back).toBeLessThanOrEqual(wholeMinute);
      if (back !== wholeMinute) expect(wholeMinute - back).toBeLessThanOrEqual(60 * minuteMs);
    }),
    { numRuns: 400 },
  );
});

test('never runs backwards: a later time on the wall is not an earlier moment', () => {
  fc.assert(
    fc.property(zone, moment, fc.integer({ min: 1, max: 3 * 1440 }), (timezone, at, minutes) => {
      const clock = new LocalClock(timezone);
      const { day, minute } = clock.wallTime(at);
      const later = minute + minutes;
      const then = clock.momentOf(day + Math.floor(later / 1440), later % 1440);
      expect(then).toBeGreaterThanOrEqual(clock.momentOf(day, minute));
    }),
    { numRuns: 400 },
  );
});

describe('a time that is skipped is the moment the clocks jump', () => {
  test.each([
    ['America/Chicago', '2026-03-08T02:00', '2026-03-08T08:00Z'],
    ['America/Chicago', '2026-03-08T02:59', '2026-03-08T08:00Z'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30Z'],
    ['America/Havana', '2026-03-08T00:30', '2026-03-08T05:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00Z'],
  ])('%s %s', (timezone, wall, utc) => {
    expect(momentOfLocal(new LocalClock(timezone), wall)).toBe(Date.parse(utc));
  });
});

describe('a time that comes twice is the first', () => {
  test.each([
    ['America/Chicago', '2026-11-01T01:30', '2026-11-01T06:30Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z'],
  ])('%s %s', (timezone, wall, utc) => {
    expect(momentOfLocal(new LocalClock(timezone), wall)).toBe(Date.parse(utc));
  });
});

test('counts days and weekdays as the calendar does', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2400-01-01'), noInvalidDate: true }), (date) => {
      const day = Math.floor(date.getTime() / 86_400_000);
      expect(dayOfDate(date.toISOString().slice(0, 10))).toBe(day);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
  expect(weekdayOf(-1)).toBe(2);
  expect(minuteOfTime('23:59')).toBe(1439);
});

test('refuses a zone that does not exist, and knows the device’s own', () => {
  expect(() => new LocalClock('America/Maple').wallTime(0)).toThrow(RangeError);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = Date.UTC(2026, 8, 15, 10);
  expect(new LocalClock('device').wallTime(at)).toEqual(new LocalClock(here).wallTime(at));
});
