const name = 'handrail:first-verdict';

let awaitedSince: number | undefined;
let isReached = false;

/** A navigation has begun and waits for its verdict. Only the first of a worker's life counts. */
export const verdictAwaited = (): void => {
  awaitedSince ??= performance.now();
};

/**
 * The verdict is there. How long a worker that just woke kept its first navigation waiting stands in the browser's
 * own performance tools from then on, as the measure `handrail:first-verdict`.
 */
export const verdictReached = (): void => {
  if (isReached || awaitedSince === undefined) return;
  isReached = true;
  performance.measure(name, { start: awaitedSince });
};
