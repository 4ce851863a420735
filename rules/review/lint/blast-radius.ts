import { candidatesFor } from '../../engine/judge-all';
import { openedIn } from '../../engine/opened';
import type { Path } from '../../engine/parse/place';
import { pathOfText, questionsIn } from '../../engine/parse/questions';
import { evidenceOf } from '../../engine/read-proof';
import { searchWordsOf } from '../../matching/addresses/search-words';
import { normaliseUrl } from '../../matching/addresses/url';
import type { CheckContext } from '../../model/check';
import type { Observation, PageAddress } from '../../model/observation';
import { everydayHosts } from './everyday-hosts';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';

/** So many hits are shown by name. */
const mostShown = 10;
/** So many may be meant. */
const fewHits = 3;

const anyHour: CheckContext = { at: 0, windowStart: 0 };
const verbs = { block: 'block', warn: 'warn about', tell: 'speak up about' } as const;

/** What students need every day, and what a pack protects, must not be stopped by a filter that is too broad. */
export const blastRadius: Lint = {
  id: 'blast-radius',
  about: 'A filter or a list so broad that it reaches protected or everyday school sites.',
  find: (field) => {
    const struck = new Map<string, Strike>();
    const addresses = addressesToTry(field);
    for (const tried of addresses) strikeAt(tried, field, struck);
    return [...struck.values()].map((strike) => sayStrike(strike, addresses.length, field));
  },
};

interface TriedAddress {
  /** As it is shown. */
  readonly shown: string;
  readonly address: PageAddress;
  readonly isProtected: boolean;
}

/** One filter or list of a rule, and what it reaches. */
interface Strike {
  readonly rule: LintRule;
  /** The filter or the entry that decided; of a list the first. */
  readonly text: string;
  /** The list that it stands on, where it does. */
  readonly list: string | undefined;
  readonly hits: Set<TriedAddress>;
}

const addressesToTry = ({ all, tools }: LintField): readonly TriedAddress[] => {
  const known = everydayHosts.flatMap(({ addresses }) => addresses);
  const everyday = [...known, ...(tools.everyday ?? [])].map((shown) => ({ shown, isProtected: false }));
  const promised = all.flatMap((pack) =>
    (pack.protected ?? []).map(({ url }) => ({ shown: url, isProtected: true })),
  );
  const forwarders = all.flatMap((pack) => pack.forwarders ?? []);
  const tried = [...promised, ...everyday].flatMap(({ shown, isProtected }) => {
    const address = normaliseUrl(shown.includes('://') ? shown : `https://${shown}`, { forwarders });
    return address === undefined ? [] : [{ shown, address, isProtected }];
  });
  // What is protected is often an everyday site too.
  return [...new Map(tried.toReversed().map((each) => [each.address.href, each])).values()].toReversed();
};

/** Only what the address alone says can be told, at any hour and for anyone. */
const strikeAt = (tried: TriedAddress, field: LintField, struck: Map<string, Strike>): void => {
  const policy = field.policy();
  const facts = { url: tried.address, search: searchWordsOf(tried.address) ?? '' };
  const page: Observation = { kind: 'page', at: 0, subject: {}, campus: 'unknown', facts, unread: {} };
  for (const seen of openedIn(page)) {
    for (const order of candidatesFor(policy, seen)) {
      const rule = field.ruleAt(order);
      if (rule === undefined || !rule.isOurs || !stops(rule, tried)) continue;
      const proof = policy.ruleAt(order).condition.ask(seen.facts, {}, anyHour);
      if (proof.result === 'match') addStrike(rule, evidenceOf(proof), tried, field, struck);
    }
  }
};

/** That a rule would block what is protected refuses the pack: it is said there. */
const stops = ({ rule }: LintRule, { isProtected }: TriedAddress): boolean =>
  rule.action in verbs && !(isProtected && rule.action === 'block');

const addStrike = (
  rule: LintRule,
  evidence: ReturnType<typeof evidenceOf>,
  tried: TriedAddress,
  field: LintField,
  struck: Map<string, Strike>,
): void => {
  const text = String(evidence['filter'] ?? evidence['entry'] ?? '');
  const list = evidence['filter'] === undefined ? listWith(text, rule, field) : undefined;
  // A list is reported once, whichever of its entries reach something.
  const key = JSON.stringify(list === undefined ? [rule.at, text] : [rule.at, 'list', list]);
  const strike = struck.get(key) ?? { rule, list, text, hits: new Set() };
  struck.set(key, strike);
  strike.hits.add(tried);
};

/** The list of a rule that an entry comes from; nothing where the rule names the host itself. */
const listWith = (entry: string, { rule, path }: LintRule, { tools }: LintField): string | undefined => {
  const asked = questionsIn(rule.when, path, tools.checks)
    .filter(({ check }) => check.id === 'host')
    .map(({ params }) => params as { readonly inList?: string; readonly isOneOf?: readonly string[] });
  if (asked.some(({ isOneOf }) => isOneOf?.includes(entry))) return undefined;
  return asked.find(({ inList }) => inList !== undefined)?.inList;
};

const sayStrike = (strike: Strike, triedCount: number, field: LintField): Found => {
  const { rule, list, text, hits } = strike;
  const { id, action } = rule.rule;
  const what = list === undefined ? `“${text}” in rule ${id}` : `The list “${list}” of rule ${id}`;
  const names = [...hits]
    .slice(0, mostShown)
    .map(({ shown, isProtected }) => (isProtected ? `${shown} (protected)` : shown));
  const more = hits.size > mostShown ? ` and ${hits.size - mostShown} more` : '';
  const does = verbs[action as keyof typeof verbs];
  return {
    pack: rule.pack,
    path: placeOf(strike, field),
    message: `${text === '' ? `Rule ${id}` : what} would ${does} ${hits.size} of ${triedCount} sites that are protected or that schools use every day: ${names.join(', ')}${more}.`,
    fix: fixOf(strike),
  };
};

const fixOf = ({ list, hits }: Strike): string => {
  if (list !== undefined) return 'Take these sites off the list, or let them through with none: in the rule.';
  return hits.size > fewHits
    ? 'Write a whole host or a longer path, and add what must stay open under unlessAny.'
    : 'If that is meant, leave it; if not, write a longer path or add the site under unlessAny.';
};

/** The filter or the entry where it is written; else the question that names the list. */
const placeOf = ({ rule, text, list }: Strike, { tools }: LintField): Path => {
  for (const question of questionsIn(rule.rule.when, [...rule.path, 'when'], tools.checks)) {
    const path = pathOfText(question, list ?? text);
    if (path !== question.path) return path;
  }
  return [...rule.path, 'when'];
};
