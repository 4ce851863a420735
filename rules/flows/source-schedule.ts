import type { FetchedPack } from '../model/pack-errand';
import type { PackSource } from './pack-ports';

const minuteMs = 60_000;
export const refreshEveryMs = 6 * 60 * minuteMs;
const firstRetryMs = 5 * minuteMs;

/** An address that was never asked. */
export const newSource = (url: string, managed: boolean, at: number): PackSource => ({
  url,
  managed,
  packId: undefined,
  etag: undefined,
  lastModified: undefined,
  checkedAt: undefined,
  nextCheckAt: at,
  failures: 0,
  trouble: undefined,
});

/** As it is while somebody is on the way: if nobody comes back, it is tried again before long. */
export const underWay = (source: PackSource, at: number): PackSource => ({
  ...source,
  nextCheckAt: at + firstRetryMs,
});

/** After an answer that brought a pack, or that nothing changed. */
export const afterSuccess = (
  source: PackSource,
  { etag, lastModified, brought }: FetchedPack,
  packId: string | undefined,
  at: number,
): PackSource => ({
  ...source,
  packId,
  // An answer that nothing changed need not say again what it said of the pack.
  etag: etag ?? (brought.kind === 'unchanged' ? source.etag : undefined),
  lastModified: lastModified ?? (brought.kind === 'unchanged' ? source.lastModified : undefined),
  checkedAt: at,
  nextCheckAt: at + refreshEveryMs,
  failures: 0,
  trouble: undefined,
});

/**
 * After an answer that brought nothing: tried again after 5, 10, 20 minutes and so on, at most every 6 hours. What is
 * known of the last good copy stays; a pack that was refused is fetched whole the next time.
 */
export const afterTrouble = (source: PackSource, trouble: string, at: number): PackSource => ({
  ...source,
  checkedAt: at,
  nextCheckAt: at + Math.min(refreshEveryMs, firstRetryMs * 2 ** Math.min(source.failures, 20)),
  failures: source.failures + 1,
  trouble,
});
