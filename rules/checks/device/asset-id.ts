import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

/** Matches when the school's number for the device could be read and is empty. */
export const assetId = defineDeviceCheck({
  id: 'asset-id',
  title: 'Device has no asset number',
  needs: ['assetId'],
  params: z.strictObject({
    mustBe: z
      .literal('recorded')
      .check(z.describe('`recorded`: the school’s number is in the device’s record in the Admin console.')),
  }),
  says: () => ({
    en: 'the device’s record has no asset number',
    es: 'el registro del dispositivo no tiene número de inventario',
  }),
  compile:
    () =>
    ({ assetId: recorded }) =>
      recorded.trim() === '' ? match({ recorded: false }) : noMatch,
});

export const examples: readonly CheckExample[] = [
  { params: { mustBe: 'recorded' }, facts: { assetId: '' }, result: 'match' },
  { params: { mustBe: 'recorded' }, facts: { assetId: 'MU-01423' }, result: 'no-match' },
  { params: { mustBe: 'recorded' }, facts: {}, result: 'unknown' },
];
