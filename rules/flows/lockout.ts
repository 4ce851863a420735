/** How many wrong PINs there were in a row, and until when unlocking waits. Moments in milliseconds since 1970. */
export interface Lockout {
  readonly failures: number;
  readonly lockedUntil: number;
  /** The latest moment ever seen: a clock set back must not shorten the wait. */
  readonly latestSeen: number;
}

export const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

export const noLockout: Lockout = { failures: 0, lockedUntil: 0, latestSeen: 0 };

/** The time to judge by: never earlier than one already seen. */
const trustedNow = (lockout: Lockout, now: number): number => Math.max(now, lockout.latestSeen);

/**
 * A clock that was once set far ahead and is right again would keep teachers out for as long as it was ahead:
 * nobody waits longer than the longest wait.
 */
export const withoutFarAhead = (lockout: Lockout, now: number): Lockout =>
  Math.max(lockout.lockedUntil, lockout.latestSeen) - now <= longestWaitMs
    ? lockout
    : {
        ...lockout,
        lockedUntil: lockout.lockedUntil === 0 ? 0 : now + longestWaitMs,
        latestSeen: now,
      };

/** Whether a try must wait. */
export const isWaiting = (lockout: Lockout, now: number): boolean =>
  trustedNow(lockout, now) < lockout.lockedUntil;

/** Counts a try before it is checked, so that stopping the worker in between gains nothing: 30 s after the fifth, doubling to one hour. */
export const countTry = (lockout: Lockout, now: number): Lockout => {
  const at = trustedNow(lockout, now);
  const failures = lockout.failures + 1;
  const doublings = failures - freeTries;
  const waitMs = doublings < 0 ? 0 : Math.min(firstWaitMs * 2 ** doublings, longestWaitMs);
  return { failures, lockedUntil: waitMs === 0 ? 0 : at + waitMs, latestSeen: at };
};

/** A right PIN starts the count anew; the latest moment seen stays. */
export const clearTries = (lockout: Lockout, now: number): Lockout => ({
  ...noLockout,
  latestSeen: trustedNow(lockout, now),
});

export const triesLeft = (lockout: Lockout): number => Math.max(0, freeTries - lockout.failures);
