import { describe, expect, test } from 'vitest';
import { periodEnd } from '../../../rules/flows/period-end';
import { inChicago } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const tue = ['tue'] as const;
const policy = policyOf([
  aPack({
    rules: [aRule()],
    clock: {
      periods: {
        day: { days: [...tue], from: '08:10', to: '15:05' },
        third: { days: [...tue], from: '10:00', to: '10:45' },
        late_night: { days: [...tue], from: '22:30', to: '05:30' },
      },
      closed: ['2026-09-22'],
    },
  }),
]);

describe('the period of now', () => {
  test.each([
    ['is the one that ends first', '2026-09-15T10:20', '2026-09-15T10:45'],
    ['is the whole day where nothing shorter is under way', '2026-09-15T10:45', '2026-09-15T15:05'],
    ['is none after school', '2026-09-15T15:05', undefined],
    ['is never a night', '2026-09-15T23:00', undefined],
    ['is none on a closed day', '2026-09-22T10:20', undefined],
  ])('%s', (_what, now, end) => {
    expect(periodEnd(policy, inChicago(now))).toBe(end && inChicago(end));
  });
});
