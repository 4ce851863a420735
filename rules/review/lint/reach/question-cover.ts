import type { Question } from './condition-parts';
import { filterCovers, filtersIn, fitsEverything } from './filter-cover';
import { areDisjoint } from './host-names';
import { type HostReach, type HostSet, holds, setsCover } from './host-reach';
import { wordsCover } from './words-cover';

interface Filters {
  readonly matching?: string;
  readonly matchesAny: readonly string[];
  readonly unlessAny?: readonly string[];
}
interface Kinds {
  readonly atLeast?: number;
  readonly of: readonly string[];
}
interface Minutes {
  readonly atLeast: number;
  readonly on?: readonly string[];
}

/** Whether `wide` matches whenever `narrow` does. Says no where it cannot tell. */
export const questionCovers = (wide: Question, narrow: Question, reach: HostReach): boolean => {
  if (wide.check !== narrow.check) return addressCovers(wide, narrow, reach);
  if (wide.check === 'host') return addressCovers(wide, narrow, reach);
  if (wide.check === 'url') return isSame(wide, narrow) || filtersCover(wide.params, narrow.params);
  if (wide.check === 'words') return wordsCover(wide.params, narrow.params);
  if (wide.check === 'form') return kindsCover(wide.params as Kinds, narrow.params as Kinds);
  if (wide.check === 'active-minutes') return minutesCover(wide.params as Minutes, narrow.params as Minutes);
  return isSame(wide, narrow);
};

const isSame = (one: Question, other: Question): boolean => one.key === other.key;

/** Of hosts and of filters both. */
const addressCovers = (wide: Question, narrow: Question, reach: HostReach): boolean => {
  if (wide.check === 'host') {
    const sets = reach.setsOf(wide.params, wide.pack);
    if (narrow.check === 'host') return setsCover(sets, reach.setsOf(narrow.params, narrow.pack));
    const filters = narrow.check === 'url' ? plainFilters(narrow.params) : [];
    return (
      filters.length > 0 &&
      filters.every(
        ({ host, exactHost }) => host !== '' && sets.some((set) => holds(set, { host, exact: exactHost })),
      )
    );
  }
  if (wide.check !== 'url' || narrow.check !== 'host') return false;
  const { unlessAny = [] } = wide.params as Filters;
  const filters = unlessAny.length > 0 ? [] : plainFilters(wide.params).filter(isHostOnly);
  const names = reach.setsOf(narrow.params, narrow.pack);
  return filters.length > 0 && names.every((set) => filtersHold(filters, set));
};

const filtersHold = (filters: ReturnType<typeof filtersIn>, set: HostSet): boolean =>
  filters.some(fitsEverything) ||
  (set.kind === 'names' &&
    set.names.entries.every(({ host, exact }) => {
      const [asFilter] = filtersIn([exact && !host.includes(':') ? `.${host}` : host]);
      return asFilter !== undefined && filters.some((filter) => filterCovers(filter, asFilter));
    }));

const isHostOnly = ({
  scheme,
  port,
  pathLength,
  pathPieces,
  query,
}: ReturnType<typeof filtersIn>[number]): boolean =>
  scheme === '' && port === 0 && pathLength === 0 && pathPieces.length <= 1 && query.length === 0;

/** Nothing for patterns, of which nothing is known. */
export const plainFilters = (params: unknown): ReturnType<typeof filtersIn> => {
  const { matching, matchesAny } = params as Filters;
  return matching === undefined ? filtersIn(matchesAny) : [];
};

const filtersCover = (wide: unknown, narrow: unknown): boolean => {
  const { unlessAny = [], matching } = wide as Filters;
  if (unlessAny.length > 0 || matching !== undefined) return false;
  const filters = plainFilters(wide);
  const narrower = plainFilters(narrow);
  return narrower.length > 0 && narrower.every((one) => filters.some((filter) => filterCovers(filter, one)));
};

const kindsCover = (wide: Kinds, narrow: Kinds): boolean => {
  const elsewhere = new Set(narrow.of.filter((kind) => !wide.of.includes(kind))).size;
  return (narrow.atLeast ?? 1) - elsewhere >= (wide.atLeast ?? 1);
};

/** Both since the start of the same window: see to that before asking. */
const minutesCover = (wide: Minutes, narrow: Minutes): boolean =>
  wide.atLeast <= narrow.atLeast &&
  (wide.on === undefined || (narrow.on?.every((name) => wide.on?.includes(name)) ?? false));

/** Whether no page can match both. Says no where it cannot tell. */
export const areApart = (one: Question, other: Question, reach: HostReach): boolean => {
  if (one.check === 'host' && other.check === 'host') {
    const ones = reach.setsOf(one.params, one.pack);
    const others = reach.setsOf(other.params, other.pack);
    return (
      ones.length > 0 &&
      others.length > 0 &&
      ones.every((set) =>
        others.every(
          (each) => set.kind === 'names' && each.kind === 'names' && areDisjoint(set.names, each.names),
        ),
      )
    );
  }
  if (one.check === 'url' && other.check === 'host') return filtersMissHosts(one, other, reach);
  if (one.check === 'host' && other.check === 'url') return filtersMissHosts(other, one, reach);
  return false;
};

const filtersMissHosts = (url: Question, host: Question, reach: HostReach): boolean => {
  const filters = plainFilters(url.params);
  const sets = reach.setsOf(host.params, host.pack);
  return (
    filters.length > 0 &&
    sets.length > 0 &&
    filters.every(
      (filter) =>
        filter.host !== '' &&
        sets.every(
          (set) => set.kind === 'names' && !set.names.meets({ host: filter.host, exact: filter.exactHost }),
        ),
    )
  );
};
