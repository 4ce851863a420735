/**
 * Whether a failure still has time to mend itself.
 * Times in milliseconds since 1970; without grace (0) a failure is due at once.
 */
export const graceState = (firstFailed: number, at: number, graceMs: number): 'in-grace' | 'due' =>
  at - firstFailed < graceMs ? 'in-grace' : 'due';
