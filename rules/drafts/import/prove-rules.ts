import { compilePolicy, type PolicyParts } from '../../engine/compile-policy';
import { runTests } from '../../engine/run-tests';
import { normaliseUrl } from '../../matching/addresses/url';
import { parseUrlFilter } from '../../matching/filters/url-filter-parse';
import type { Rule, RulePack, RuleTest } from '../../model/pack';
import type { DraftRules } from './draft-rules';
import type { Group } from './gathering';

/** What rules are proved with. */
export type ProofTools = Omit<PolicyParts, 'packs'>;

type Tests = NonNullable<Rule['tests']>;

/**
 * Finds tests for rules of a draft by trying examples on the engine itself, so that a draft never fails its own tests.
 * By group; one that no example can prove, such as one that lets nothing through, is not in the answer.
 * `pack` is what stands around them; `now` is in milliseconds since 1970.
 */
export const proofsOf = (
  pack: RulePack,
  { rules: drafted, hostsOf }: DraftRules,
  tools: ProofTools,
  now: number,
): ReadonlyMap<Group, Tests> => {
  const rules = drafted.map(({ rule, group }) => ({
    ...rule,
    status: 'live' as const,
    tests: candidates(group),
  }));
  const packs = [{ ...pack, rules, lists: smallLists(hostsOf, rules) }];
  const { policy } = compilePolicy({ ...tools, packs });
  const passed = new Map<string, RuleTest[]>();
  for (const outcome of runTests(policy, now)) {
    if (!outcome.passed) continue;
    const tests = passed.get(outcome.ruleId);
    if (tests === undefined) passed.set(outcome.ruleId, [outcome.test]);
    else tests.push(outcome.test);
  }
  return new Map(drafted.flatMap(({ rule, group }) => chosen(group, passed.get(rule.id) ?? [])));
};

/** One example of each kind that is needed, and one of what stays open where there is one. */
const chosen = (group: Group, tests: readonly RuleTest[]): readonly (readonly [Group, Tests])[] => {
  const first = (wanted: (test: RuleTest) => boolean): readonly RuleTest[] =>
    tests.filter(wanted).slice(0, 1);
  const matches = first(({ expect }) => expect === 'match');
  const open = first(({ name }) => name === staysOpen);
  const innocent = first((test) => test.protected === true);
  const others = first(({ expect, name }) => expect === 'no-match' && name !== staysOpen);
  const passes = [...open, ...others];
  const lacksInnocent = group.phrases.size > 0 && innocent.length === 0;
  if (matches.length === 0 || passes.length === 0 || lacksInnocent) return [];
  return [[group, [...matches, ...passes, ...innocent]]];
};

const staysOpen = 'a page that stays open';
const mostTried = 20;

const candidates = ({ hosts, filters, patterns, phrases, openHosts, openFilters }: Group): Tests => [
  ...firstOf(hosts).map((host) => page('a site of the list', addressOf(host), 'match')),
  ...firstOf(filters).map((filter) => page('an address of the list', exampleOf(filter), 'match')),
  ...firstOf(patterns).map((pattern) =>
    page(
      'a word in the address',
      `https://page.example/${pattern.replace('(?i)', '').replaceAll(' ', '%20')}`,
      'match',
    ),
  ),
  ...firstOf(phrases).flatMap((phrase) => wordTests(phrase)),
  ...firstOf(openHosts).map((host) => page(staysOpen, addressOf(host), 'no-match')),
  ...firstOf(openFilters).map((filter) => page(staysOpen, exampleOf(filter), 'no-match')),
  ...(phrases.size > 0 ? otherTexts : otherPages),
];

const firstOf = (texts: ReadonlySet<string>): readonly string[] => {
  const found: string[] = [];
  for (const text of texts) {
    if (found.length === mostTried) break;
    found.push(text);
  }
  return found;
};

const page = (name: string, url: string, expect: 'match' | 'no-match'): RuleTest => ({
  name,
  given: { url },
  expect,
});

const otherPages: Tests = ['page.example', 'page.invalid', 'page.test', '192.0.2.1'].map((host) =>
  page('a page that is not on the list', `https://${host}/`, 'no-match'),
);
const otherTexts: Tests = ['We looked at the weather today.', 'Two and two is four.', 'Hello!'].map(
  (text) => ({
    name: 'a page about something else',
    given: { title: '', text },
    expect: 'no-match',
  }),
);
const wordTests = (phrase: string): Tests => [
  { name: 'a word of the list', given: { title: '', text: phrase }, expect: 'match' },
  {
    name: 'the same word in a lesson',
    given: { title: '', text: `In this lesson: ${phrase}.` },
    expect: 'softened',
    protected: true,
  },
];

const addressOf = (entry: string): string => {
  const host = entry.startsWith('.') ? entry.slice(1) : entry;
  return `https://${host.includes(':') ? `[${host}]` : host}/`;
};

/** An address that a filter means. */
const exampleOf = (written: string): string => {
  const parsed = parseUrlFilter(written);
  if (!parsed.ok) return addressOf('page.example');
  const { scheme, host, port, pathPieces, query } = parsed.filter;
  const name = host === '' ? 'page.example' : host;
  const start = `${scheme === '' ? 'https' : scheme}://${name.includes(':') ? `[${name}]` : name}`;
  const path = pathPieces.join('');
  const tokens = query.map(({ text }) => text).join('&');
  return `${start}${port === 0 ? '' : `:${port}`}${path.startsWith('/') ? path : `/${path}`}${tokens && `?${tokens}`}`;
};

/** Of lists that may hold millions, the hosts that any of the examples can hit. */
const smallLists = (
  hostsOf: DraftRules['hostsOf'],
  rules: readonly Pick<Rule, 'tests'>[],
): NonNullable<RulePack['lists']> => {
  const asked = new Set(
    rules.flatMap(({ tests = [] }) => tests.flatMap(({ given }) => entriesFor(given.url ?? ''))),
  );
  return Object.fromEntries(
    [...hostsOf].map(([name, hosts]) => [name, { hosts: [...asked].filter((entry) => hosts.has(entry)) }]),
  );
};

/** The entries of a list that would cover an address: its host, with and without the dot of an exact one, and parents. */
const entriesFor = (url: string): readonly string[] => {
  const host = normaliseUrl(url)?.host ?? '';
  const labels = host.split('.');
  const parents = labels.map((_, index) => labels.slice(index).join('.'));
  return [`.${host}`, host, ...parents];
};
