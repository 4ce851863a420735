import type { PageAddress } from '../model/observation';
import { hasQueryTokens } from './url-filter-query';
import type { SidedFilter } from './url-filter-strength';

/** Whether the pieces follow one another in the text, the first at its beginning; what comes after is free. */
const hasPieces = (pieces: readonly string[], text: string): boolean => {
  const [first = '', ...others] = pieces;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return true;
};

/** Addresses without a host have no query of their own: `data:text/html,a?b` is one text. */
const pathOf = ({ host, path, query }: PageAddress): string =>
  host === '' && query !== '' ? `${path}?${query}` : path;

/** Whether all of a filter but its host fits the address, whose query's tokens are given. */
export const fitsBesideHost = (
  { filter, isAllowed }: SidedFilter,
  address: PageAddress,
  tokens: readonly string[],
): boolean =>
  (filter.scheme === '' || filter.scheme === address.scheme) &&
  (filter.port === 0 || filter.port === address.port) &&
  hasPieces(filter.pathPieces, pathOf(address)) &&
  hasQueryTokens(filter.query, tokens, isAllowed);
