import type { UrlFilter } from './url-filter-parse';

/** A filter on one of two sides: what is meant (Chrome's block list), what is taken out (its allow list). */
export interface SidedFilter {
  readonly filter: UrlFilter;
  readonly isAllowed: boolean;
  /** Position on its side, as the pack wrote it. */
  readonly order: number;
}

/** A star and nothing else: every address. */
export const isWildcard = ({ scheme, host, port, pathLength, pathPieces, query }: UrlFilter): boolean =>
  scheme === '' &&
  host === '' &&
  port === 0 &&
  pathLength === 0 &&
  pathPieces.length === 0 &&
  query.length === 0;

/**
 * Chrome's order of strength: everything before a lone star that blocks; an exact host before one with its
 * subdomains; then the longer host, the longer path, more query tokens; then what lets through.
 * Scheme and port choose whether a filter fits, not how strong it is. Of equals the earlier
 * written wins.
 * https://source.chromium.org/chromium/chromium/src/+/main:components/policy/core/browser/url_blocklist_manager.cc
 */
export const isStronger = (a: SidedFilter, b: SidedFilter): boolean => {
  const aIsLast = !a.isAllowed && isWildcard(a.filter);
  const bIsLast = !b.isAllowed && isWildcard(b.filter);
  if (aIsLast !== bIsLast) return bIsLast;
  if (a.filter.exactHost !== b.filter.exactHost) return a.filter.exactHost;
  const difference =
    a.filter.host.length - b.filter.host.length ||
    a.filter.pathLength - b.filter.pathLength ||
    a.filter.query.length - b.filter.query.length;
  if (difference !== 0) return difference > 0;
  return a.isAllowed === b.isAllowed ? a.order < b.order : a.isAllowed;
};
