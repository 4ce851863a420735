/** The last time this tab tried to leave a blocked page. */
export interface WayBack {
  readonly address: string;
  /** Which of the tab's pages it tried to reach, counted from its first; `undefined` where that cannot be known. */
  readonly target: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where a blocked page stands. */
export interface BlockedPlace {
  readonly address: string;
  /** How many pages the tab holds, those ahead included. */
  readonly historyLength: number;
  /** Whether it was reached by going back or forward; otherwise it is the last page of its tab. */
  readonly traversed: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Way {
  /** Pages to go back, at least 1. */
  readonly steps: number;
  readonly target: number | undefined;
}

/** A page that blocks again so soon was reached by going back, not by the person asking for it anew. */
const againMs = 10_000;

/**
 * How to go back; `undefined` when no page is left and a new tab is the way out.
 *
 * The blocked address itself may stand in the tab's history, once for each time it came up before it was replaced.
 * Going back to it would only end on a blocked page again, so each next try aims one page lower. It counts from the
 * tab's first page, because the blocked page that one lands on may stand anywhere above it.
 */
export const wayBack = (last: WayBack | undefined, place: BlockedPlace): Way | undefined => {
  const lastTarget = last !== undefined && wasSentBack(last, place) ? last.target : undefined;
  const here = place.traversed ? lastTarget : place.historyLength - 1;
  if (here === undefined) return place.historyLength > 1 ? { steps: 1, target: undefined } : undefined;
  const target = Math.min(lastTarget ?? here, here) - 1;
  return target < 0 ? undefined : { steps: here - target, target };
};

/** Whether this page is shown because going back ran into the same blocked address. */
export const wasSentBack = (last: WayBack, { address, now }: BlockedPlace): boolean =>
  last.address === address && now >= last.at && now - last.at < againMs;
