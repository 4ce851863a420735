import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;

/** Matches when the screen never locks, or locks later than `atMost` seconds of idleness. */
export const autoLock = defineDeviceCheck({
  id: 'auto-lock',
  title: 'Screen locks too late',
  needs: ['autoLockSeconds'],
  params: z.strictObject({
    atMost: z
      .int()
      .check(z.positive(), z.describe('Longest idle time before the screen must lock, in seconds.')),
  }),
  says: ({ atMost }) => ({
    en: `the screen waits longer than ${minutes(atMost)} min before it locks, or never locks`,
    es: `la pantalla tarda más de ${minutes(atMost)} min en bloquearse, o no se bloquea nunca`,
  }),
  compile:
    ({ atMost }) =>
    ({ autoLockSeconds }) =>
      autoLockSeconds === 0 || autoLockSeconds > atMost ? match({ autoLockSeconds }) : noMatch,
});

export const examples: readonly CheckExample[] = [
  { params: { atMost: 600 }, facts: { autoLockSeconds: 601 }, result: 'match' },
  { params: { atMost: 600 }, facts: { autoLockSeconds: 0 }, result: 'match' },
  { params: { atMost: 600 }, facts: { autoLockSeconds: 600 }, result: 'no-match' },
  { params: { atMost: 600 }, facts: {}, result: 'unknown' },
];
