import { normaliseUrl } from '../matching/url';
import { buildUrlFilterIndex } from '../matching/url-filter';
import { parseUrlFilter } from '../matching/url-filter-parse';
import { layers, type RulePack } from '../model/pack';
import type { Policy, Protects } from './policy';

/**
 * A protected address stands for everything under it, as Chrome's URL filters do: the host with its subdomains,
 * and what begins with the path. Where it is no such filter, it stands for itself. A locked rule keeps the promises
 * of its own layer and those above: a lower layer cannot open what is locked by promising more.
 */
export const compileProtection = (packs: readonly RulePack[], forwarders: Policy['forwarders']): Protects => {
  const promises = packs.map((pack) => ({ pack, addresses: addressesOf(pack, forwarders) }));
  const index = buildUrlFilterIndex(
    promises.map(({ addresses }) => ({ matchesAny: addresses.filter(namesHost), unlessAny: [] })),
  );
  return (address, { pack, rule }) => {
    const groups = new Set(index.verdictsOf(address).map(({ group }) => group));
    return promises.some(
      ({ pack: promising, addresses }, group) =>
        (rule.locked !== true || rank(promising) <= rank(pack)) &&
        (groups.has(group) || addresses.includes(address.href)),
    );
  };
};

/** Spelled as the browser spells them, so that each fits itself. */
const addressesOf = (pack: RulePack, forwarders: Policy['forwarders']): readonly string[] =>
  (pack.protected ?? []).flatMap(({ url }) => normaliseUrl(url, { forwarders })?.href ?? []);

/** A lone star for a host is an address too, and would protect the whole web. */
const namesHost = (address: string): boolean => {
  const parsed = parseUrlFilter(address);
  return parsed.ok && parsed.filter.host !== '';
};

const rank = ({ pack }: RulePack): number => layers.indexOf(pack.layer);
