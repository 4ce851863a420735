import { expect, test } from 'vitest';
import { withBellSchedule } from '../../../rules/engine/bell-schedule';
import { aPack } from '../../fixtures/engine/packs';

const builtIn = aPack({ layer: 'base' });
const bells = { timezone: 'America/Denver', from: '09:00', to: '14:00', closed: ['2026-10-12'] };

test('the built-in pack takes the school’s hours and keeps its other periods', () => {
  const { clock } = withBellSchedule(builtIn, bells);
  expect(clock).toEqual({
    timezone: 'America/Denver',
    periods: {
      class: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '14:00' },
      late_night: builtIn.clock.periods?.['late_night'],
    },
    closed: ['2026-11-26', '2026-11-27', '2026-10-12'],
  });
});

test('what is left out stays as it was', () => {
  expect(withBellSchedule(builtIn, {}).clock).toEqual(builtIn.clock);
  expect(withBellSchedule(builtIn, { days: [] }).clock).toEqual(builtIn.clock);
  expect(withBellSchedule(builtIn, undefined)).toBe(builtIn);
});

test('a school’s own pack has its own clock', () => {
  const own = aPack({ layer: 'district' });
  expect(withBellSchedule(own, bells)).toBe(own);
});
