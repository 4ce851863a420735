import type { Change } from './change-watch';

/** Most reports one document may send. */
export const mostReports = 50;

const shortestGapMs = 1000;
const longestGapMs = 10 * 60 * 1000;
/** A page that only changes a little is left to finish first. */
const calmMs = 5000;
const quickReports = 10;
const growth = 1.25;

/**
 * When the next reading is due. A page that never stops changing under one address is read ever more rarely,
 * so that its ticking does not use up the reports that a later page under a new address needs.
 * @param lastReadMs when the last reading began
 * @param reportsHere how many reports the present address has sent
 * @returns a time on the same clock
 */
export const nextReadingMs = (
  change: Change,
  { nowMs, lastReadMs, reportsHere }: { nowMs: number; lastReadMs: number; reportsHere: number },
): number => {
  const gapMs = Math.min(longestGapMs, shortestGapMs * growth ** Math.max(0, reportsHere - quickReports));
  const isNewPage = change === 'address' || change === 'shown-again';
  const earliestMs = lastReadMs + (isNewPage ? shortestGapMs : gapMs);
  return Math.max(earliestMs, change === 'a-little' ? nowMs + calmMs : nowMs);
};
