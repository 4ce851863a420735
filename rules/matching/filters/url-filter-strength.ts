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

const isLast = ({ filter, isAllowed }: SidedFilter): boolean => !isAllowed && isWildcard(filter);

/**
 * Chrome's order of strength, the strongest first: everything before a lone star that blocks; an exact host before
 * one with its subdomains; then the longer host, the longer path, more query tokens; then what lets through.
 * Scheme and port choose whether a filter fits, not how strong it is. Of equals the earlier
 * written wins.
 * https://source.chromium.org/chromium/chromium/src/+/main:components/policy/core/browser/url_blocklist_manager.cc
 */
export const byStrength = (a: SidedFilter, b: SidedFilter): number =>
  Number(isLast(a)) - Number(isLast(b)) ||
  Number(b.filter.exactHost) - Number(a.filter.exactHost) ||
  b.filter.host.length - a.filter.host.length ||
  b.filter.pathLength - a.filter.pathLength ||
  b.filter.query.length - a.filter.query.length ||
  Number(b.isAllowed) - Number(a.isAllowed) ||
  a.order - b.order;
