import type { PageAddress } from '../model/observation';
import { fitsBesideHost } from './url-filter-fit';
import { parseUrlFilter, type UrlFilter } from './url-filter-parse';
import { queryParts } from './url-filter-query';
import { isStronger, isWildcard, type SidedFilter } from './url-filter-strength';

/** Filters that are asked together: what they speak of, and what is taken out of it. */
export interface UrlFilterGroup {
  readonly matchesAny: readonly string[];
  readonly unlessAny: readonly string[];
}

interface UrlVerdict {
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

interface Entry extends SidedFilter {
  readonly group: number;
}

/** Pages of the browser itself, which a lone star in a block list leaves open in Chrome too. */
const openUnderWildcard: ReadonlySet<string> = new Set([
  'chrome-extension',
  'chrome-native',
  'chrome-search',
]);

const entriesOf = (groups: readonly UrlFilterGroup[]): Entry[] => {
  const side = (texts: readonly string[], group: number, isAllowed: boolean): Entry[] =>
    [...new Set(texts)].flatMap((text, order) => {
      const parsed = parseUrlFilter(text);
      return parsed.ok ? [{ filter: parsed.filter, group, isAllowed, order }] : [];
    });
  return groups.flatMap(({ matchesAny, unlessAny }, group) => [
    ...side(matchesAny, group, false),
    ...side(unlessAny, group, true),
  ]);
};

interface Standing {
  readonly best: Entry;
  readonly second: Entry | undefined;
}

const ranked = (standing: Standing | undefined, entry: Entry): Standing => {
  if (!standing) return { best: entry, second: undefined };
  const { best, second } = standing;
  if (isStronger(entry, best)) return { best: entry, second: best };
  return !second || isStronger(entry, second) ? { best, second: entry } : standing;
};

const verdictOf = ({ best, second }: Standing, address: PageAddress): UrlVerdict | undefined => {
  if (best.isAllowed || (isWildcard(best.filter) && openUnderWildcard.has(address.scheme))) return undefined;
  return { group: best.group, filter: best.filter.text, runnerUp: second?.filter.text };
};

/** Filters under their host, or under their scheme where they name no host. */
const grouped = (
  entries: readonly Entry[],
  keyOf: (filter: UrlFilter) => string,
): ReadonlyMap<string, Entry[]> => {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.filter);
    const present = map.get(key);
    if (present) present.push(entry);
    else map.set(key, [entry]);
  }
  return map;
};

const none: readonly Entry[] = [];

/** No name has more characters: what is longer reaches no site, and must not cost a walk over all its dots. */
const longestHost = 253;

/** The host itself and its parents, longest first; an IP address has none. */
const hostAndParents = function* ({ host, isIp }: PageAddress): Generator<string> {
  if (host !== '') yield host;
  if (isIp) return;
  const first = host.indexOf('.', Math.max(0, host.length - longestHost));
  for (let dot = first; dot >= 0; dot = host.indexOf('.', dot + 1)) yield host.slice(dot + 1);
};

/**
 * Answers every group in one walk over the host's parents: the cost grows with the host's labels and with the
 * filters that name no host, not with the number of filters. Filters that cannot be read are left out:
 * {@link parseUrlFilter} tells of them when a pack is loaded.
 */
export const buildUrlFilterIndex = (groups: readonly UrlFilterGroup[]): UrlFilterIndex => {
  const entries = entriesOf(groups);
  const byHost = grouped(
    entries.filter(({ filter }) => filter.host !== ''),
    (filter) => filter.host,
  );
  const byScheme = grouped(
    entries.filter(({ filter }) => filter.host === ''),
    (filter) => filter.scheme,
  );

  const candidates = function* (address: PageAddress): Generator<Entry> {
    yield* byScheme.get('') ?? none;
    yield* byScheme.get(address.scheme) ?? none;
    for (const host of hostAndParents(address)) {
      for (const entry of byHost.get(host) ?? none) {
        if (host === address.host || !entry.filter.exactHost) yield entry;
      }
    }
  };

  return {
    verdictsOf: (address) => {
      const parts = queryParts(address.query);
      const standings = new Map<number, Standing>();
      for (const entry of candidates(address)) {
        if (fitsBesideHost(entry, address, parts))
          standings.set(entry.group, ranked(standings.get(entry.group), entry));
      }
      const verdicts = [...standings.values()].flatMap((standing) => verdictOf(standing, address) ?? []);
      return verdicts.sort((a, b) => a.group - b.group);
    },
  };
};
