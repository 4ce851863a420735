import type { PageAddress } from '../../model/observation';
import { flattenTree } from './url-filter-flatten';
import { parseUrlFilter } from './url-filter-parse';
import { TextPool } from './url-filter-pool';
import { UrlFilterSearch } from './url-filter-search';
import { StoredFilters } from './url-filter-stored';
import { byStrength, isWildcard, type SidedFilter } from './url-filter-strength';
import { filterMark, packTables, readTables, type UrlFilterTables } from './url-filter-tables';
import { growTree } from './url-filter-tree';

/** Filters that are asked together: what they speak of, and what is taken out of it. */
export interface UrlFilterGroup {
  readonly matchesAny: readonly string[];
  readonly unlessAny: readonly string[];
}

export interface UrlVerdict {
  /** Position of the group among those the index was built from. */
  readonly group: number;
  /** The filter that decided, as the pack wrote it. */
  readonly filter: string;
  /** The strongest of the group's other filters that fitted too, whichever side it stood on. */
  readonly runnerUp: string | undefined;
}

export interface UrlFilterIndex {
  /**
   * The groups that speak of this address, ordered. Addresses carried inside it are not looked at: the caller
   * asks for each, as if opened directly.
   */
  readonly verdictsOf: (address: PageAddress) => readonly UrlVerdict[];
}

interface GroupedFilter extends SidedFilter {
  readonly group: number;
}

/** All that can be read, by group and from the strongest to the weakest. */
const filtersOf = (groups: readonly UrlFilterGroup[]): readonly GroupedFilter[] => {
  const side = (texts: readonly string[], group: number, isAllowed: boolean): readonly GroupedFilter[] =>
    [...new Set(texts)].flatMap((text, order) => {
      const parsed = parseUrlFilter(text);
      return parsed.ok ? [{ filter: parsed.filter, group, isAllowed, order }] : [];
    });
  return groups.flatMap(({ matchesAny, unlessAny }, group) =>
    [...side(matchesAny, group, false), ...side(unlessAny, group, true)].sort(byStrength),
  );
};

const marksOf = ({ filter, isAllowed }: SidedFilter): number => {
  const { scheme, host, query, pathPieces } = filter;
  const asksMore =
    (host !== '' && scheme !== '') ||
    pathPieces.length > 1 ||
    query.length > 1 ||
    (isAllowed && query.length > 0);
  return (
    (filter.exactHost ? filterMark.exactHost : 0) |
    (isAllowed ? filterMark.allowed : 0) |
    (isWildcard(filter) ? filterMark.wildcard : 0) |
    (asksMore ? filterMark.asksMore : 0)
  );
};

/**
 * Compiles filters into one buffer, to be stored and opened again without parsing ({@link openUrlFilters}). Filters that
 * cannot be read are left out: {@link parseUrlFilter} tells of them when a pack is loaded.
 */
export const compileUrlFilters = (groups: readonly UrlFilterGroup[]): Uint8Array => {
  const filters = filtersOf(groups);
  const parsed = filters.map(({ filter }) => filter);
  const pool = new TextPool();
  const texts = parsed.map(({ text }) => pool.addFilter(text));
  return packTables({
    ...flattenTree(growTree(parsed), parsed, pool),
    filterText: Uint32Array.from(texts, ({ at }) => at),
    filterLength: Uint32Array.from(texts, ({ length }) => length),
    filterGroup: Uint32Array.from(filters, ({ group }) => group),
    filterMarks: Uint8Array.from(filters, marksOf),
    pool: pool.bytes(),
  });
};

/** Pages of the browser itself, which a lone star in a block list leaves open in Chrome too. */
const openUnderWildcard: ReadonlySet<string> = new Set([
  'chrome-extension',
  'chrome-native',
  'chrome-search',
]);

const nothing: readonly UrlVerdict[] = Object.freeze([]);

/** `found` are filters that fit, by group and from the strongest to the weakest: the first of each group decides. */
const verdictsFrom = (
  found: readonly number[],
  scheme: string,
  { filterGroup, filterMarks }: UrlFilterTables,
  stored: StoredFilters,
): readonly UrlVerdict[] => {
  const verdicts: UrlVerdict[] = [];
  for (const [at, best] of found.entries()) {
    const group = filterGroup[best] ?? 0;
    const before = found[at - 1];
    if (before !== undefined && filterGroup[before] === group) continue;
    const marks = filterMarks[best] ?? 0;
    if ((marks & filterMark.allowed) !== 0) continue;
    if ((marks & filterMark.wildcard) !== 0 && openUnderWildcard.has(scheme)) continue;
    const second = found[at + 1];
    const runnerUp =
      second !== undefined && filterGroup[second] === group ? stored.textOf(second) : undefined;
    verdicts.push({ group, filter: stored.textOf(best), runnerUp });
  }
  return verdicts;
};

/**
 * Opens what {@link compileUrlFilters} made, without parsing or copying it. `undefined` for bytes that are damaged,
 * foreign or of another version: compile the filters anew.
 *
 * One search walks the host's parents and, under each, the path and where needed the query. Its cost grows with the
 * address and with the filters that share a host and a path's beginning, a token or four characters with it, not
 * with the number of filters.
 */
export const openUrlFilters = (bytes: Uint8Array): UrlFilterIndex | undefined => {
  const tables = readTables(bytes);
  if (!tables) return undefined;
  const stored = new StoredFilters(tables);
  const search = new UrlFilterSearch(tables, stored);
  return {
    verdictsOf: (address) => {
      const found = search.find(address);
      return found.length === 0 ? nothing : verdictsFrom(found, address.scheme, tables, stored);
    },
  };
};

/** Compiles and opens. */
export const buildUrlFilterIndex = (groups: readonly UrlFilterGroup[]): UrlFilterIndex => {
  const index = openUrlFilters(compileUrlFilters(groups));
  if (!index) throw new Error('Compiled URL filters cannot be opened.');
  return index;
};
