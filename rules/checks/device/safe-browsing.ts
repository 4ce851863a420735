import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

/** Matches when Safe Browsing is off; with `enforced`, also when anyone could switch it off. */
export const safeBrowsing = defineDeviceCheck({
  id: 'safe-browsing',
  title: 'Safe Browsing is off',
  needs: ['safeBrowsing', 'safeBrowsingControl'],
  params: z.strictObject({
    mustBe: z
      .enum(['on', 'enforced'])
      .check(z.describe('`on`: switched on. `enforced`: switched on and locked by the school’s policy.')),
  }),
  says: ({ mustBe }) =>
    mustBe === 'on'
      ? { en: 'Safe Browsing is off', es: 'la Navegación segura está apagada' }
      : {
          en: 'Safe Browsing is off, or not locked by the school',
          es: 'la Navegación segura está apagada, o la escuela no la ha fijado',
        },
  compile:
    ({ mustBe }) =>
    ({ safeBrowsing: on, safeBrowsingControl: control }) =>
      !on || (mustBe === 'enforced' && control !== 'policy')
        ? match({ safeBrowsing: on, safeBrowsingControl: control })
        : noMatch,
});

export const examples: readonly CheckExample[] = [
  { params: { mustBe: 'on' }, facts: { safeBrowsing: false, safeBrowsingControl: 'user' }, result: 'match' },
  {
    params: { mustBe: 'on' },
    facts: { safeBrowsing: true, safeBrowsingControl: 'default' },
    result: 'no-match',
  },
  {
    params: { mustBe: 'enforced' },
    facts: { safeBrowsing: true, safeBrowsingControl: 'default' },
    result: 'match',
  },
  {
    params: { mustBe: 'enforced' },
    facts: { safeBrowsing: true, safeBrowsingControl: 'policy' },
    result: 'no-match',
  },
  { params: { mustBe: 'on' }, facts: {}, result: 'unknown' },
];
