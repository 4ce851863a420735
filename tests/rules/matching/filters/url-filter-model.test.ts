import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import { compileUrlFilters, openUrlFilters } from '../../../../rules/matching/filters/url-filter';
import type { PageAddress } from '../../../../rules/model/observation';

/** A filter as a person thinks of it; the naive model never sees its text. */
interface Thought {
  readonly scheme: string;
  readonly labels: readonly string[];
  readonly isExact: boolean;
  readonly port: number;
  readonly path: string;
  readonly tokens: readonly string[];
}

const written = ({ scheme, labels, isExact, port, path, tokens }: Thought): string =>
  [
    scheme && `${scheme}://`,
    isExact && labels.length > 0 ? '.' : '',
    labels.length > 0 ? labels.join('.') : '*',
    port > 0 ? `:${port}` : '',
    path,
    tokens.length > 0 ? `?${tokens.join('&')}` : '',
  ].join('');

const label = fc.constantFrom('a', 'b', 'com', 'bücher');
const canonical = (labels: readonly string[]): string =>
  labels.join('.').replaceAll('bücher', 'xn--bcher-kva');
const token = fc.constantFrom('k=1', 'k=2', 'k=*', 'k=1*', 'k=12', 'j=1', 'j*', 'm', 'm=*', 'kk=1', '*');
const step = fc.constantFrom('x', 'xy', 'xyz', 'video', 'vide', 'X', '*', '*y', '*ideo');
const path = fc.oneof(
  fc.constantFrom('', '', '/', '/x', '/x/y', '/X', '/x*', '/*/y', '/*'),
  fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => `/${steps.join('/')}`),
);
const thought: fc.Arbitrary<Thought> = fc.record({
  scheme: fc.constantFrom('', '', 'http', 'https'),
  labels: fc.array(label, { maxLength: 3 }),
  isExact: fc.boolean(),
  port: fc.constantFrom(0, 0, 80, 443, 8080),
  path,
  tokens: fc.uniqueArray(token, { maxLength: 2 }),
});
/** Many filters that differ in their path or query alone. */
const thoughtOfOneHost = thought.map((any) => ({ ...any, labels: ['a', 'com'], isExact: false, port: 0 }));
const url = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    labels: fc.oneof(fc.constant(['a', 'com']), fc.array(label, { minLength: 1, maxLength: 4 })),
    port: fc.constantFrom('', ':8080', ':80'),
    path: fc.oneof(
      fc.constantFrom('/', '/x', '/x/y', '/xx/z/y', '/X/y'),
      fc.array(step, { maxLength: 4 }).map((steps) => `/${steps.join('/')}`),
    ),
    query: fc.array(fc.constantFrom('k=1', 'k=2', 'k=12', 'k', 'j=1', 'jj', 'm', 'm=1', 'kk=1', ''), {
      maxLength: 5,
    }),
  })
  .map(
    ({ scheme, labels, port, path, query }) =>
      `${scheme}://${labels.join('.')}${port}${path}?${query.join('&')}`,
  );

const hasToken = (wanted: string, parts: readonly string[], isAllowed: boolean): boolean => {
  const start = wanted.replace(/\*$/, '');
  const fits = (part: string) => (wanted.endsWith('*') ? part.startsWith(start) : part === start);
  const asksAboutKeyAlone = wanted.endsWith('*') && (!start.includes('=') || start.endsWith('='));
  const ofKey = parts.filter((part) => part.split('=')[0] === start.split('=')[0]);
  if (isAllowed && !asksAboutKeyAlone) return ofKey.length > 0 && ofKey.every(fits);
  return parts.some(fits);
};

const partsOf = ({ query }: PageAddress): readonly string[] => (query === '' ? [] : query.split('&'));

const covers = (filter: Thought, address: PageAddress, isAllowed: boolean): boolean => {
  const host = canonical(filter.labels);
  const isHost = address.host === host;
  const sameTail = host === '' || isHost || address.host.endsWith(`.${host}`);
  const pattern = filter.path.replaceAll('/', '\\/').replaceAll('*', '.*');
  return (
    (filter.labels.length > 0 && filter.isExact ? isHost : sameTail) &&
    (filter.scheme === '' || filter.scheme === address.scheme) &&
    (filter.port === 0 || filter.port === address.port) &&
    new RegExp(`^${pattern}`).test(address.path) &&
    filter.tokens.every((wanted) => hasToken(wanted, partsOf(address), isAllowed))
  );
};

/** Greater is stronger; compared part by part. */
const strength = (filter: Thought, isAllowed: boolean): readonly number[] => [
  written(filter) === '*' && !isAllowed ? 0 : 1,
  filter.isExact && filter.labels.length > 0 ? 1 : 0,
  canonical(filter.labels).length,
  filter.path.replaceAll('*', '').length,
  filter.tokens.length,
  isAllowed ? 1 : 0,
];
const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

const naive = (matches: readonly Thought[], unless: readonly Thought[], address: PageAddress) => {
  const side = (filters: readonly Thought[], isAllowed: boolean) => [
    ...new Map(filters.map((filter) => [written(filter), { filter, isAllowed }])).values(),
  ];
  const covering = [...side(matches, false), ...side(unless, true)].filter(({ filter, isAllowed }) =>
    covers(filter, address, isAllowed),
  );
  // A stable sort: of equals the earlier stays first.
  const [best, second] = covering.sort((a, b) =>
    compare(strength(b.filter, b.isAllowed), strength(a.filter, a.isAllowed)),
  );
  if (!best || best.isAllowed) return undefined;
  return { filter: written(best.filter), runnerUp: second && written(second.filter) };
};

interface Sides {
  readonly matches: readonly Thought[];
  readonly unless: readonly Thought[];
}

const expectNaiveVerdicts = (given: readonly Sides[], text: string): void => {
  const address = normaliseUrl(text);
  if (!address) throw new Error(text);
  const compiled = compileUrlFilters(
    given.map(({ matches, unless }) => ({
      matchesAny: matches.map(written),
      unlessAny: unless.map(written),
    })),
  );
  const found = new Map(
    openUrlFilters(compiled)
      ?.verdictsOf(address)
      .map(({ group, filter, runnerUp }) => [group, { filter, runnerUp }]),
  );
  expect(given.map((_, group) => found.get(group))).toEqual(
    given.map(({ matches, unless }) => naive(matches, unless, address)),
  );
};

it('gives the verdict of trying every filter in every order of groups', () => {
  const side = fc.array(thought, { maxLength: 12 });
  const groups = fc.array(fc.record({ matches: side, unless: side }), { maxLength: 4 });
  fc.assert(fc.property(groups, url, expectNaiveVerdicts), { numRuns: 600 });
});

it('gives the same verdict where hundreds of filters share a host', () => {
  const side = fc.array(thoughtOfOneHost, { minLength: 20, maxLength: 150 });
  const groups = fc.array(fc.record({ matches: side, unless: side }), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(groups, url, expectNaiveVerdicts), { numRuns: 100 });
});
