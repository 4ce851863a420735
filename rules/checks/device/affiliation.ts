import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

/** Matches when the device and the signed-in account belong to different organizations. */
export const affiliation = defineDeviceCheck({
  id: 'affiliation',
  title: 'Device and account do not belong together',
  needs: ['affiliated'],
  params: z.strictObject({
    mustBe: z
      .literal('affiliated')
      .check(z.describe('`affiliated`: device and account are managed by the same organization.')),
  }),
  says: () => ({
    en: 'the device and the account are not managed by the same organization',
    es: 'el dispositivo y la cuenta no los administra la misma organización',
  }),
  compile:
    () =>
    ({ affiliated }) =>
      affiliated ? noMatch : match({ affiliated }),
});

export const examples: readonly CheckExample[] = [
  { params: { mustBe: 'affiliated' }, facts: { affiliated: false }, result: 'match' },
  { params: { mustBe: 'affiliated' }, facts: { affiliated: true }, result: 'no-match' },
  { params: { mustBe: 'affiliated' }, facts: {}, result: 'unknown' },
];
