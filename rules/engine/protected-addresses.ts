import { searchWordsOf } from '../matching/addresses/search-words';
import { normaliseUrl } from '../matching/addresses/url';
import type { CheckContext } from '../model/check';
import type { Observation, PageAddress } from '../model/observation';
import type { RulePack } from '../model/pack';
import { candidatesFor } from './judge-all';
import { openedIn } from './opened';
import type { CompiledRule, Policy } from './policy';

/** A rule that would block what a pack promises never to block. */
export interface BrokenPromise {
  readonly ruleId: string;
  readonly packId: string;
  readonly url: string;
  readonly why: string;
}

/**
 * Holds every blocking rule against every protected address of all packs, at any hour and for anyone. Only what the
 * address itself says can be told beforehand; what stands on the page is looked after when it is judged.
 */
export const brokenPromises = (policy: Policy, packs: readonly RulePack[]): readonly BrokenPromise[] =>
  packs
    .flatMap((pack) => pack.protected ?? [])
    .flatMap(({ url, why }) => {
      const address = normaliseUrl(url, policy);
      if (address === undefined) return [];
      return blockingFor(policy, address).map(({ rule, pack }) => ({
        ruleId: rule.id,
        packId: pack.pack.id,
        url,
        why,
      }));
    });

const anyHour: CheckContext = { at: 0, windowStart: 0 };

/** In the order of the rules. */
const blockingFor = (policy: Policy, url: PageAddress): readonly CompiledRule[] => {
  const facts = { url, search: searchWordsOf(url) ?? '' };
  const page: Observation = { kind: 'page', at: 0, subject: {}, campus: 'unknown', facts, unread: {} };
  const orders = new Set(openedIn(page).flatMap((seen) => blockingOne(policy, seen)));
  return [...orders].sort((one, other) => one - other).map(policy.ruleAt);
};

const blockingOne = (policy: Policy, seen: Observation): readonly number[] =>
  [...candidatesFor(policy, seen)].filter((order) => {
    const { rule, condition } = policy.ruleAt(order);
    return rule.action === 'block' && condition.ask(seen.facts, {}, anyHour).result === 'match';
  });
