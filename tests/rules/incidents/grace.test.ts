import { expect, it } from 'vitest';
import { graceState } from '../../../rules/incidents/grace';
import { day, tenOnTuesday } from './samples';

it('a failure is due at once without grace, and exactly when its grace is over', () => {
  expect(graceState(tenOnTuesday, tenOnTuesday, 0)).toBe('due');
  expect(graceState(tenOnTuesday, tenOnTuesday + 7 * day - 1, 7 * day)).toBe('in-grace');
  expect(graceState(tenOnTuesday, tenOnTuesday + 7 * day, 7 * day)).toBe('due');
});
