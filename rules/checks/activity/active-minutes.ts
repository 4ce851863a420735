import * as z from 'zod/mini';
import { type CheckExample, defineActivityCheck, match, noMatch } from '../../model/check';

/**
 * Matches when the active minutes since the start of the rule's schedule window add up to enough.
 * Each minute has one class: a host on two lists counts under the first alone, in layer order.
 */
export const activeMinutes = defineActivityCheck({
  id: 'active-minutes',
  title: 'Device was used for long',
  needs: ['activeMinutes'],
  params: z.strictObject({
    atLeast: z
      .number()
      .check(
        z.positive(),
        z.describe('Minutes of use since the schedule’s window began, else since midnight.'),
      ),
    on: z.optional(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(64)))
        .check(
          z.minLength(1),
          z.describe(
            'Classes of sites to count: names of lists of this pack, or `other`. Default: all. A site on two lists counts under the first only.',
          ),
        ),
    ),
  }),
  says: ({ atLeast, on }) => ({
    en: `the device was used for at least ${atLeast} minutes${on ? ` on: ${on.join(', ')}` : ''}`,
    es: `el dispositivo se usó al menos ${atLeast} minutos${on ? ` en: ${on.join(', ')}` : ''}`,
  }),
  compile: ({ atLeast, on }) => {
    const counted = on === undefined ? undefined : new Set(on);
    return ({ activeMinutes: spans }, { at, windowStart }) => {
      const minutes = spans
        .filter(({ startMs }) => startMs >= windowStart && startMs <= at)
        .filter(({ hostClass }) => counted?.has(hostClass) ?? true)
        .reduce((sum, span) => sum + span.minutes, 0);
      return minutes >= atLeast ? match({ minutes: Math.round(minutes) }) : noMatch;
    };
  },
});

const quarter = 15 * 60_000;
const start = 1_789_520_400_000;
const spans = [
  { startMs: start - quarter, hostClass: 'games', minutes: 15 },
  { startMs: start, hostClass: 'games', minutes: 15 },
  { startMs: start + quarter, hostClass: 'other', minutes: 10 },
];
const evening = { at: start + 2 * quarter, windowStart: start };

export const examples: readonly CheckExample[] = [
  { params: { atLeast: 25 }, facts: { activeMinutes: spans }, ...evening, result: 'match' },
  { params: { atLeast: 26 }, facts: { activeMinutes: spans }, ...evening, result: 'no-match' },
  { params: { atLeast: 15, on: ['games'] }, facts: { activeMinutes: spans }, ...evening, result: 'match' },
  { params: { atLeast: 16, on: ['games'] }, facts: { activeMinutes: spans }, ...evening, result: 'no-match' },
  {
    params: { atLeast: 20 },
    facts: { activeMinutes: spans },
    at: start,
    windowStart: start,
    result: 'no-match',
  },
  { params: { atLeast: 25 }, facts: {}, ...evening, result: 'unknown' },
];
