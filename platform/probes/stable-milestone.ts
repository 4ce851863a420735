const dayMs = 24 * 60 * 60 * 1000;

/** Chrome 144 became stable on this day. */
const known = { milestone: 144, at: Date.UTC(2026, 0, 13) };
/** Never slower than this; faster since late 2026, so the calendar errs to the device's advantage. */
const cycleMs = 28 * dayMs;

/**
 * The stable milestone at a time, or one before it: a lower bound, so that no device is called late wrongly.
 * @param at milliseconds since 1970
 */
export const stableMilestoneAt = (at: number): number =>
  known.milestone + Math.floor((at - known.at) / cycleMs);
