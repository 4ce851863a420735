import type { CompiledRule, Policy } from '../../engine/policy';
import { searchWordsOf } from '../../matching/addresses/search-words';
import type { PageAddress } from '../../model/observation';

/** A link of a lesson that can be given. */
export interface LessonLink {
  readonly link: string;
  readonly filter: string;
  /** Ids of the rules that it is kept away from. */
  readonly loosened: readonly string[];
}
interface KeptRule {
  readonly title: string;
  readonly packName: string;
}

/** How the rules of a policy stand to an address, if nothing but the address is known, at any hour. */
export const standingOf = (
  policy: Policy,
  url: PageAddress,
): { readonly kept: readonly KeptRule[]; readonly loosened: readonly string[] } => {
  const facts = { url, search: searchWordsOf(url) ?? '' };
  const resultOf = ({ condition }: CompiledRule) =>
    condition.ask(facts, {}, { at: 0, windowStart: 0 }).result;
  const stopping = policy.rules.filter(
    ({ rule, kind }) => kind === 'page' && rule.status !== 'trial' && stops.has(rule.action),
  );
  const kept = stopping.filter(
    (each) => !mayLoosen(each) && each.rule.action === 'block' && resultOf(each) === 'match',
  );
  // What looks at the page's words may match yet.
  const loosened = stopping.filter((each) => mayLoosen(each) && resultOf(each) !== 'no-match');
  return {
    kept: kept.map(({ rule, pack }) => ({ title: rule.title, packName: pack.pack.name })),
    loosened: loosened.map(({ rule }) => rule.id),
  };
};

/** Actions that a student would meet in the lesson. What is on trial only takes notes. */
const stops: ReadonlySet<string> = new Set(['block', 'warn', 'tell']);

const mayLoosen = ({ rule, pack }: CompiledRule): boolean =>
  rule.locked !== true && rule.route !== 'counselor' && pack.pack.layer !== 'class';
