/** What many measurements of one thing came to. */
export interface Spread {
  readonly median: number;
  /** A tenth of the measurements lie below. */
  readonly low: number;
  /** A tenth of the measurements lie above. */
  readonly high: number;
}

/** The value below which a share of the measurements lies. Throws when there are none. */
const valueAt = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.');
  return below + (above - below) * (place - Math.floor(place));
};

/** Throws when there is nothing to sum up. */
export const spreadOf = (measured: readonly number[]): Spread => {
  const sorted = [...measured].sort((one, other) => one - other);
  return { median: valueAt(sorted, 0.5), low: valueAt(sorted, 0.1), high: valueAt(sorted, 0.9) };
};

/** How often as long as the baseline: each round against the same round, so that a busy moment slows both. */
export const ratioOf = (measured: readonly number[], baseline: readonly number[]): Spread =>
  spreadOf(
    measured.flatMap((value, round) => {
      const base = baseline[round];
      return base === undefined ? [] : [value / base];
    }),
  );
