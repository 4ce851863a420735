/** What one part of the tests came to. `trouble` is shown when something failed. */
export const tally = (passed, failed, skipped = 0, trouble = '') => ({ passed, failed, skipped, trouble });

/** The sum of several parts. */
export const addUp = (tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) =>
      tally(sum.passed + passed, sum.failed + failed, sum.skipped + skipped),
    tally(0, 0),
  );

/** `12 passed, 1 failed`, with the skipped ones only where there are some. */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
