import { searchWordsOf } from '../matching/search-words';
import { normaliseUrl } from '../matching/url';
import type { CheckContext } from '../model/check';
import type { Observation, PageAddress } from '../model/observation';
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
export const brokenPromises = (policy: Policy): readonly BrokenPromise[] => {
  const blocking = policy.rules.filter(({ kind, rule }) => kind === 'page' && rule.action === 'block');
  const promises = policy.packs.flatMap((pack) => pack.protected ?? []);
  return promises.flatMap(({ url, why }) => {
    const address = normaliseUrl(url, policy);
    if (address === undefined) return [];
    return blocking
      .filter((compiled) => wouldMatch(compiled, address))
      .map(({ rule, pack }) => ({ ruleId: rule.id, packId: pack.pack.id, url, why }));
  });
};

const anyHour: CheckContext = { at: 0, windowStart: 0 };

const wouldMatch = ({ condition }: CompiledRule, url: PageAddress): boolean => {
  const facts = { url, search: searchWordsOf(url) ?? '' };
  const page: Observation = { kind: 'page', at: 0, subject: {}, campus: 'unknown', facts, unread: {} };
  return openedIn(page).some((seen) => condition.ask(seen.facts, {}, anyHour).result === 'match');
};
