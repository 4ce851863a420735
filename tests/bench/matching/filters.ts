import { inventWord } from './invented-words';
import { listedNames, missHosts } from './names';
import { type SeededRandom, seededRandom } from './seeded-random';

/** What a filter names, with its share in a hundred, about as administrators write them. */
const shapes = {
  host: 35,
  'host-and-path': 25,
  'exact-host': 10,
  query: 10,
  port: 5,
  'scheme-and-exact-host': 5,
  'path-on-any-host': 10,
} as const;
export type FilterShape = keyof typeof shapes;

/** The shapes that an ad blocker's syntax can say too. */
export const sharedShapes: readonly FilterShape[] = [
  'host',
  'host-and-path',
  'port',
  'scheme-and-exact-host',
  'path-on-any-host',
];

/** A filter by its parts; where its shape does not name a part, that part is not used. */
export interface GeneratedFilter {
  readonly shape: FilterShape;
  readonly host: string;
  /**
   * Begins and ends with a slash; lower case, because ad blockers do not tell cases apart. A hyphen marks those
   * that stand on any host.
   */
  readonly path: string;
  readonly port: number;
  readonly query: readonly string[];
}

const pathOf = (random: SeededRandom): string =>
  `/${Array.from({ length: 1 + random.below(3) }, () => inventWord(random, 1 + random.below(3))).join('/')}/`;

const anyHostPathOf = (random: SeededRandom): string =>
  `/${inventWord(random, 1)}-${inventWord(random, 2)}${pathOf(random)}`;

const tokenOf = (random: SeededRandom): string => `${inventWord(random, 1)}=${inventWord(random, 2)}`;

/** So many filters on different hosts. With `only`, of these shapes alone, in the same proportion to each other. */
export const generatedFilters = (
  count: number,
  seed: number,
  only: readonly FilterShape[] = Object.keys(shapes) as FilterShape[],
): readonly GeneratedFilter[] => {
  const random = seededRandom(seed);
  const dealt = only.flatMap((shape) => Array<FilterShape>(shapes[shape]).fill(shape));
  return listedNames(count, seed).map((host) => {
    const shape = random.pick(dealt);
    return {
      shape,
      host,
      path: shape === 'path-on-any-host' ? anyHostPathOf(random) : pathOf(random),
      port: 1024 + random.below(64_000),
      query: Array.from({ length: 1 + random.below(2) }, () => tokenOf(random)),
    };
  });
};

/** The filter in Chrome's format. */
export const chromeTextOf = ({ shape, host, path, port, query }: GeneratedFilter): string => {
  switch (shape) {
    case 'host':
      return host;
    case 'host-and-path':
      return host + path;
    case 'exact-host':
      return `.${host}${path}`;
    case 'query':
      return `${host}${path}?${query.join('&')}`;
    case 'port':
      return `${host}:${port}`;
    case 'scheme-and-exact-host':
      return `https://.${host}${path}`;
    case 'path-on-any-host':
      return `*${path}`;
  }
};

/**
 * The filter as an ad blocker has it, `undefined` where there is no such: it cannot name an exact host under
 * every scheme, nor query parts in any order. It finds a path on any host anywhere in an address, not only behind
 * the host; {@link generatedAddresses} hold such paths nowhere else, so both give the same answer for them.
 */
export const adblockTextOf = ({ shape, host, path, port }: GeneratedFilter): string | undefined => {
  switch (shape) {
    case 'host':
      return `||${host}^`;
    case 'host-and-path':
      return `||${host}${path}`;
    case 'port':
      return `||${host}:${port}^`;
    case 'scheme-and-exact-host':
      return `|https://${host}${path}`;
    case 'path-on-any-host':
      return path;
    case 'exact-host':
    case 'query':
      return undefined;
  }
};

/** An address that the filter speaks of. */
const addressWithin = (filter: GeneratedFilter, elsewhere: string, random: SeededRandom): string => {
  const page = `${inventWord(random, 2)}?${tokenOf(random)}`;
  const { shape, host, path, port, query } = filter;
  switch (shape) {
    case 'host':
      return `https://www.${host}${pathOf(random)}${page}`;
    case 'host-and-path':
      return `https://www.${host}${path}${page}`;
    case 'exact-host':
    case 'scheme-and-exact-host':
      return `https://${host}${path}${page}`;
    case 'query':
      return `https://www.${host}${path}?${[...query, tokenOf(random)].reverse().join('&')}`;
    case 'port':
      return `https://${host}:${port}${pathOf(random)}${page}`;
    case 'path-on-any-host':
      return `https://${elsewhere}${path}${page}`;
  }
};

/**
 * Addresses to ask, normalised: one in ten that a filter speaks of, one in ten on the host of a filter with
 * another path, the rest on everyday hosts. Of their ports and schemes only those of the filters are unusual.
 */
export const generatedAddresses = (
  filters: readonly GeneratedFilter[],
  count: number,
  seed: number,
): readonly string[] => {
  const random = seededRandom(seed);
  const hosts = filters.map(({ host }) => host);
  return missHosts(hosts, count, seed).map((elsewhere) => {
    const kind = random.next();
    if (kind < 0.1) return addressWithin(random.pick(filters), elsewhere, random);
    const host = kind < 0.2 ? random.pick(hosts) : elsewhere;
    const query = random.next() < 0.4 ? `?${tokenOf(random)}&${tokenOf(random)}` : '';
    return `https://${host}${pathOf(random)}${inventWord(random, 2)}${query}`;
  });
};
