import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch, unknown } from '../../model/check';

/** Matches when Handrail itself was added by hand, so that anyone could remove it. */
export const ownInstall = defineDeviceCheck({
  id: 'own-install',
  title: 'Handrail was not installed by the school',
  needs: ['installType'],
  params: z.strictObject({
    mustBe: z.literal('policy').check(z.describe('`policy`: installed by the school’s policy.')),
  }),
  says: () => ({
    en: 'Handrail was not installed by the school’s policy',
    es: 'Handrail no se instaló por la política de la escuela',
  }),
  compile:
    () =>
    ({ installType }) => {
      if (installType === 'admin') return noMatch;
      // Firefox says `other` of an extension that a policy installed.
      if (installType === 'other') return unknown('The browser does not say who installed Handrail.');
      return match({ installType });
    },
});

export const examples: readonly CheckExample[] = [
  { params: { mustBe: 'policy' }, facts: { installType: 'development' }, result: 'match' },
  { params: { mustBe: 'policy' }, facts: { installType: 'admin' }, result: 'no-match' },
  { params: { mustBe: 'policy' }, facts: { installType: 'other' }, result: 'unknown' },
  { params: { mustBe: 'policy' }, facts: {}, result: 'unknown' },
];
