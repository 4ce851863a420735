import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

/** Matches when more stable milestones than allowed have passed since this browser's. */
export const browserVersion = defineDeviceCheck({
  id: 'browser-version',
  title: 'Browser is behind',
  needs: ['milestonesBehind'],
  params: z.strictObject({
    milestonesBehind: z
      .strictObject({
        above: z
          .int()
          .check(z.minimum(0), z.describe('How many milestones behind the newest is still fine.')),
      })
      .check(z.describe('Counted in stable milestones, the numbers that browsers are known by.')),
  }),
  says: ({ milestonesBehind: { above } }) => ({
    en: `the browser is more than ${above} milestones behind`,
    es: `el navegador tiene más de ${above} versiones de atraso`,
  }),
  compile:
    ({ milestonesBehind: { above } }) =>
    ({ milestonesBehind }) =>
      milestonesBehind > above ? match({ milestonesBehind }) : noMatch,
});

export const examples: readonly CheckExample[] = [
  { params: { milestonesBehind: { above: 2 } }, facts: { milestonesBehind: 3 }, result: 'match' },
  { params: { milestonesBehind: { above: 2 } }, facts: { milestonesBehind: 2 }, result: 'no-match' },
  { params: { milestonesBehind: { above: 2 } }, facts: { browserMilestone: 150 }, result: 'unknown' },
];
