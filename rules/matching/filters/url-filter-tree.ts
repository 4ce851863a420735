import { eachGram } from './url-filter-grams';
import type { UrlFilter } from './url-filter-parse';

/** Filters, as positions among all, under the texts that an address must have for them to fit. */
interface PathBranch {
  readonly path: string;
  /** One of all the filters of this branch. */
  readonly sample: number;
  /** Those that hang on the path itself. */
  readonly filters: readonly number[];
  /** A token that must be met whole includes the `&` behind it. */
  readonly tokens: ReadonlyMap<string, readonly number[]>;
  readonly grams: ReadonlyMap<number, readonly number[]>;
  /** Bit n: there are grams of n characters. */
  readonly gramSizes: number;
}

export interface NameBranch {
  /** A host, `data:` for a scheme without hosts, or empty for every address. */
  readonly name: string;
  /** 0 for every port. */
  readonly port: number;
  /** Sorted. */
  readonly paths: readonly PathBranch[];
}

/** So many filters with stars are tried one by one sooner than the path is searched for their grams. */
const fewStarred = 4;

const grouped = <K>(
  filters: readonly number[],
  keyOf: (filter: number) => K,
): ReadonlyMap<K, readonly number[]> => {
  const groups = new Map<K, number[]>();
  for (const filter of filters) {
    const key = keyOf(filter);
    const group = groups.get(key);
    if (group) group.push(filter);
    else groups.set(key, [filter]);
  }
  return groups;
};

const counted = <K>(keys: Iterable<K>): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** The first of the keys with the fewest filters. */
const rarest = <K>(keys: readonly K[], counts: ReadonlyMap<K, number>, otherwise: K): K =>
  keys.reduce<{ readonly key: K; readonly count: number }>(
    (best, key) => {
      const count = counts.get(key) ?? 0;
      return count < best.count ? { key, count } : best;
    },
    { key: otherwise, count: Number.POSITIVE_INFINITY },
  ).key;

/** Whole tokens first: they fit fewer addresses than beginnings do. */
const tokensOf = ({ query }: UrlFilter): readonly string[] => [
  ...query.filter(({ isPrefix }) => !isPrefix).map(({ text }) => `${text}&`),
  ...query.filter(({ isPrefix }) => isPrefix).map(({ text }) => text),
];

interface Gram {
  readonly code: number;
  readonly size: number;
}

/** The grams of the longest text that must stand behind a star: of a shorter one they would be found more often. */
const gramsOf = ({ pathPieces }: UrlFilter): readonly Gram[] => {
  const [longest = ''] = pathPieces.slice(1).sort((a, b) => b.length - a.length);
  const grams: Gram[] = [];
  eachGram(longest, (code, size) => grams.push({ code, size }));
  return grams;
};

const pathBranch = (all: readonly UrlFilter[], path: string, here: readonly number[]): PathBranch => {
  const tokensBy = new Map<number, readonly string[]>();
  const gramsBy = new Map<number, readonly Gram[]>();
  for (const at of here) {
    const filter = all[at];
    if (filter && filter.query.length > 0) tokensBy.set(at, tokensOf(filter));
    else if (filter && filter.pathPieces.length > 1) gramsBy.set(at, gramsOf(filter));
  }
  if (gramsBy.size <= fewStarred) gramsBy.clear();

  const codesOf = (at: number) => (gramsBy.get(at) ?? []).map(({ code }) => code);
  const tokenCounts = counted([...tokensBy.values()].flat());
  const gramCounts = counted([...gramsBy.keys()].flatMap(codesOf));
  return {
    path,
    sample: here[0] ?? 0,
    filters: here.filter((at) => !tokensBy.has(at) && !gramsBy.has(at)),
    tokens: grouped([...tokensBy.keys()], (at) => rarest(tokensBy.get(at) ?? [], tokenCounts, '')),
    grams: grouped([...gramsBy.keys()], (at) => rarest(codesOf(at), gramCounts, 0)),
    gramSizes: [...gramsBy.values()].flat().reduce((sizes, { size }) => sizes | (1 << size), 0),
  };
};

const nameOf = ({ host, scheme }: UrlFilter): string => host || (scheme && `${scheme}:`);

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Sets each filter where an address that it fits leads to, and as few others as can be. */
export const growTree = (all: readonly UrlFilter[]): readonly NameBranch[] => {
  // No name has a space.
  const names = grouped([...all.keys()], (at) => {
    const filter = all[at];
    return filter ? `${nameOf(filter)} ${filter.port}` : '';
  });
  return [...names].map(([key, ofName]) => {
    const [name = '', port = ''] = key.split(' ');
    const paths = grouped(ofName, (at) => all[at]?.pathPieces[0] ?? '');
    return {
      name,
      port: Number(port),
      paths: [...paths]
        .map(([path, ofPath]) => pathBranch(all, path, ofPath))
        .sort((a, b) => inOrder(a.path, b.path)),
    };
  });
};
