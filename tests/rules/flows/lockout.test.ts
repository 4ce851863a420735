import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearTries,
  countTry,
  freeTries,
  isWaiting,
  type Lockout,
  noLockout,
  triesLeft,
  withoutFarAhead,
} from '../../../rules/flows/lockout';

const start = Date.UTC(2026, 8, 15, 10);
const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
const afterWrong = (tries: number, at = start): Lockout => {
  let lockout = noLockout;
  for (let tried = 0; tried < tries; tried += 1)
    lockout = countTry(lockout, Math.max(at, lockout.lockedUntil));
  return lockout;
};
const waitAfter = (tries: number): number => {
  const lockout = afterWrong(tries);
  return lockout.lockedUntil === 0 ? 0 : lockout.lockedUntil - lockout.latestSeen;
};

test('five tries are free; then each wait is twice the last, up to an hour', () => {
  expect([1, 2, 3, 4].map(waitAfter)).toEqual([0, 0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 11].map((tries) => waitAfter(tries) / second)).toEqual([
    30, 60, 120, 240, 480, 960, 1920,
  ]);
  expect([12, 13, 40, 2000].map((tries) => waitAfter(tries))).toEqual([hour, hour, hour, hour]);
});

test('tells how many free tries are left', () => {
  expect([0, 1, 4, 5, 6].map((tries) => triesLeft(afterWrong(tries)))).toEqual([5, 4, 1, 0, 0]);
});

describe('the wait', () => {
  const locked = afterWrong(freeTries);
  test('ends on the second', () => {
    expect(isWaiting(locked, start + 30 * second - 1)).toBe(true);
    expect(isWaiting(locked, start + 30 * second)).toBe(false);
  });
  test('is not shortened by setting the clock back', () => {
    expect(isWaiting(locked, start - day)).toBe(true);
    const again = countTry(countTry(locked, start + 30 * second), start - day);
    expect(again.lockedUntil).toBe(start + 150 * second);
  });
  test('is over for good after the right PIN, and the latest moment is remembered', () => {
    const cleared = clearTries(locked, start + 60 * second);
    expect(isWaiting(cleared, start)).toBe(false);
    expect(triesLeft(cleared)).toBe(freeTries);
    expect(cleared.latestSeen).toBe(start + 60 * second);
  });
});

test('a day of guessing, as fast as it goes, is 34 guesses', () => {
  const moments = fc.array(fc.integer({ min: 0, max: day - 1 }), { maxLength: 400 });
  const eager = Array.from({ length: (day / second) | 0 }, (_, index) => index * second);
  const guesses = (tried: readonly number[]): number => {
    let lockout = noLockout;
    let count = 0;
    for (const at of tried) {
      if (isWaiting(lockout, start + at)) continue;
      lockout = countTry(lockout, start + at);
      count += 1;
    }
    return count;
  };
  expect(guesses(eager)).toBe(34);
  // In any order: the clock may be set back and forth within the day.
  fc.assert(fc.property(moments, (tried) => guesses(tried) <= 34));
});

test('a clock that was once a year ahead keeps nobody out for longer than the longest wait', () => {
  const hourMs = 3_600_000;
  const now = Date.UTC(2026, 8, 15);
  const ahead = now + 365 * 24 * hourMs;
  let lockout = noLockout;
  for (let guess = 0; guess < 6; guess++) lockout = countTry(lockout, ahead);
  const mended = withoutFarAhead(lockout, now);
  expect(isWaiting(mended, now)).toBe(true);
  expect(isWaiting(mended, now + hourMs)).toBe(false);
  expect(mended.failures).toBe(6);
});
