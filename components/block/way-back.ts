/** The last time this tab tried to leave a blocked page. */
export interface WayBack {
  readonly address: string;
  /** How many pages it went back. */
  readonly steps: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A page that blocks again so soon was reached by going back, not by the person asking for it anew. */
const againMs = 3_000;

/**
 * How many pages to go back; `undefined` when there is none left and a new tab is the way out.
 * The blocked address itself may stand in the tab's history right before this page. Going back to it would
 * only end here again, so the next try goes one page further.
 */
export const stepsBack = (
  last: WayBack | undefined,
  address: string,
  historyLength: number,
  now: number,
): number | undefined => {
  const again = last !== undefined && wasSentBack(last, address, now);
  const steps = again ? last.steps + 1 : 1;
  return steps < historyLength ? steps : undefined;
};

/** Whether this page is shown because going back ran into the same blocked address. */
export const wasSentBack = (last: WayBack, address: string, now: number): boolean =>
  last.address === address && now >= last.at && now - last.at < againMs;
