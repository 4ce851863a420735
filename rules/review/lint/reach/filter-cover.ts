import { parseUrlFilter, type UrlFilter } from '../../../matching/filters/url-filter-parse';
import { isHostWithin } from '../../../matching/hosts/host-name';

/** The filters that can be read; a pack without errors has no others. */
export const filtersIn = (written: readonly string[] = []): readonly UrlFilter[] =>
  written.flatMap((text) => {
    const read = parseUrlFilter(text);
    return read.ok ? [read.filter] : [];
  });

/** Whether `wide` fits every address that `narrow` fits. Says no where that would take thought. */
export const filterCovers = (wide: UrlFilter, narrow: UrlFilter): boolean =>
  hostCovers(wide, narrow) &&
  (wide.scheme === '' || wide.scheme === narrow.scheme) &&
  (wide.port === 0 || wide.port === narrow.port) &&
  pathCovers(wide, narrow) &&
  (wide.query.length === 0 || JSON.stringify(wide.query) === JSON.stringify(narrow.query));

/** Whether the two say the same in other spelling. */
export const isSameFilter = (one: UrlFilter, other: UrlFilter): boolean =>
  filterCovers(one, other) && filterCovers(other, one);

/** Whether it fits every web address. */
export const fitsEverything = ({ host, scheme, port, pathLength, pathPieces, query }: UrlFilter): boolean =>
  host === '' &&
  scheme === '' &&
  port === 0 &&
  pathLength === 0 &&
  pathPieces.length <= 1 &&
  query.length === 0;

const hostCovers = (wide: UrlFilter, narrow: UrlFilter): boolean => {
  // Addresses of schemes without a host are another world than those with any host.
  if (wide.host === '') return wide.scheme === narrow.scheme || narrow.host !== '' || wide.scheme === '';
  return wide.exactHost
    ? narrow.exactHost && wide.host === narrow.host
    : isHostWithin(narrow.host, wide.host) && narrow.host !== '';
};

/** Pieces are what stands between stars; the first stands at the very beginning, and every path is a prefix. */
const pathCovers = ({ pathPieces: wide }: UrlFilter, { pathPieces: narrow }: UrlFilter): boolean => {
  const [wideStart = '', ...wideRest] = wide;
  const [narrowStart = '', ...narrowRest] = narrow;
  if (wideRest.length === 0) return narrowStart.startsWith(wideStart);
  return (
    wideStart === narrowStart &&
    wideRest.length === narrowRest.length &&
    wideRest.every((piece, at) => (narrowRest[at] ?? '').includes(piece))
  );
};
