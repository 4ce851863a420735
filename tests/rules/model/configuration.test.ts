import { expect, test } from 'vitest';
import { configurationSchema } from '../../../rules/model/configuration';

const withBells = (bellSchedule: object) => configurationSchema.safeParse({ bellSchedule }).success;

test('a bell schedule is taken only with a time zone that exists and dates that are dates', () => {
  expect(withBells({ timezone: 'America/Chicago', from: '08:10', to: '15:05', closed: ['2026-11-26'] })).toBe(
    true,
  );
  expect(withBells({ timezone: 'America/Chigaco' })).toBe(false);
  expect(withBells({ closed: ['Thanksgiving'] })).toBe(false);
  expect(withBells({ from: '8:10' })).toBe(false);
});

test('a verifier is taken only in the form that can be checked', () => {
  const verifier = (text: string) => configurationSchema.safeParse({ unlock: { verifier: text } }).success;
  expect(verifier(`pbkdf2-sha256$600000$${'a'.repeat(32)}$${'b'.repeat(64)}`)).toBe(true);
  expect(verifier(`pbkdf2-sha256$600000$${'a'.repeat(32)}$${'b'.repeat(63)}`)).toBe(false);
});
