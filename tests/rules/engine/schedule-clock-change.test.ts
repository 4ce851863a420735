import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LocalClock, momentOfLocal } from '../../../rules/engine/local-clock';
import { compileSchedule } from '../../../rules/engine/schedule';
import type { Period } from '../../../rules/model/pack';
import { weekdays } from '../../../rules/model/weekday';

const chicago = new LocalClock('America/Chicago');
const nightly = (from: string, to: string) =>
  compileSchedule(chicago, [{ days: [...weekdays], from, to }], []);
const utc = (text: string) => Date.parse(`${text}Z`);

describe('spring: 02:00 to 03:00 does not exist on 8 March 2026', () => {
  test('a window inside the hour does not open that day', () => {
    const schedule = nightly('02:00', '03:00');
    expect(schedule.judge(utc('2026-03-08T07:59')).active).toBe(false);
    expect(schedule.judge(utc('2026-03-08T08:00')).active).toBe(false);
    expect(schedule.nextOpening(utc('2026-03-08T06:00'))).toBe(utc('2026-03-09T07:00'));
  });
  test('a window that starts inside the hour starts at the jump', () => {
    const schedule = nightly('02:30', '05:00');
    expect(schedule.nextOpening(utc('2026-03-08T07:00'))).toBe(utc('2026-03-08T08:00'));
    expect(schedule.judge(utc('2026-03-08T08:00'))).toEqual({
      active: true,
      windowStart: utc('2026-03-08T08:00'),
      until: utc('2026-03-08T10:00'),
    });
  });
  test('a window that ends inside the hour ends at the jump', () => {
    const { until } = nightly('22:30', '02:30').judge(utc('2026-03-08T07:30'));
    expect(until).toBe(utc('2026-03-08T08:00'));
  });
});

describe('autumn: 01:00 to 02:00 comes twice on 1 November 2026', () => {
  test('a window over it is an hour longer', () => {
    const { windowStart, until } = nightly('22:30', '05:30').judge(utc('2026-11-01T07:30'));
    expect([windowStart, until]).toEqual([utc('2026-11-01T03:30'), utc('2026-11-01T11:30')]);
  });
  test('a window inside the hour opens once', () => {
    const schedule = nightly('01:15', '01:45');
    expect(schedule.judge(utc('2026-11-01T06:30'))).toMatchObject({ until: utc('2026-11-01T06:45') });
    expect(schedule.judge(utc('2026-11-01T07:30')).active).toBe(false);
  });
});

const zones = ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Havana'];
const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
const period: fc.Arbitrary<Period> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  from: time,
  to: time,
});
/** Around the days on which clocks change, and others. */
const moment = fc
  .tuple(
    fc.constantFrom(
      '2026-03-08',
      '2026-11-01',
      '2026-03-29',
      '2026-10-25',
      '2026-04-05',
      '2026-10-04',
      '2026-06-10',
    ),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([date, minutes]) => Date.parse(`${date}T00:00Z`) + minutes * 60_000);

test('what it says of the present and the next window is true at its edges', () => {
  const cases = fc.tuple(fc.constantFrom(...zones), fc.array(period, { minLength: 1, maxLength: 3 }), moment);
  fc.assert(
    fc.property(cases, ([timezone, periods, at]) => {
      const schedule = compileSchedule(new LocalClock(timezone), periods, []);
      const { active, windowStart, until } = schedule.judge(at);
      expect(windowStart).toBeLessThanOrEqual(at);
      if (active && until !== undefined) {
        expect(until).toBeGreaterThan(at);
        expect(schedule.judge(until - 1).active).toBe(true);
        expect(schedule.judge(until).active).toBe(false);
      }
      const opening = schedule.nextOpening(at);
      if (!active && opening !== undefined) {
        expect(schedule.judge(opening - 1).active).toBe(false);
        expect(schedule.judge(opening)).toMatchObject({ active: true, windowStart: opening });
      }
    }),
    { numRuns: 300 },
  );
});

test('away from clock changes it says what the hands on the wall say', () => {
  fc.assert(
    fc.property(period, fc.integer({ min: 0, max: 7 * 1440 - 1 }), ({ days, from, to }, minutes) => {
      const monday = momentOfLocal(chicago, '2026-06-15T00:00');
      const written = (minute: number) => new Date((minute % 1440) * 60_000).toISOString().slice(11, 16);
      const today = days.includes(weekdays[Math.floor(minutes / 1440)] ?? 'mon');
      const yesterday = days.includes(weekdays[(Math.floor(minutes / 1440) + 6) % 7] ?? 'mon');
      const now = written(minutes);
      const awake =
        from < to ? today && from <= now && now < to : (today && from <= now) || (yesterday && now < to);
      const schedule = compileSchedule(chicago, [{ days, from, to }], []);
      expect(schedule.judge(monday + minutes * 60_000).active).toBe(awake);
    }),
  );
});
