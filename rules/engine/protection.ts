import { normaliseUrl } from '../matching/addresses/url';
import type { UrlFilterGroup, UrlFilterIndex } from '../matching/filters/url-filter';
import { parseUrlFilter } from '../matching/filters/url-filter-parse';
import { layers } from '../model/pack';
import type { PackHead } from './pack-head';
import type { Policy, Protects } from './policy';

/** What the packs promise never to block, by the packs' position. */
export interface Promises {
  /** As groups of filters. */
  readonly groups: readonly UrlFilterGroup[];
  /** Addresses that are no filter and stand for themselves. */
  readonly exact: readonly (readonly string[])[];
}

/**
 * A protected address stands for everything under it, as Chrome's URL filters do: the host with its subdomains,
 * and what begins with the path. Where it is no such filter, it stands for itself.
 */
export const writePromises = (
  promised: readonly (readonly string[])[],
  forwarders: Policy['forwarders'],
): Promises => {
  // Spelled as the browser spells them, so that each fits itself.
  const addresses = promised.map((urls) =>
    urls.flatMap((url) => normaliseUrl(url, { forwarders })?.href ?? []),
  );
  return {
    groups: addresses.map((of) => ({ matchesAny: of.filter(namesHost), unlessAny: [] })),
    exact: addresses.map((of) => of.filter((address) => !namesHost(address))),
  };
};

/**
 * A locked rule keeps the promises of its own layer and those above: a lower layer cannot open what is locked by
 * promising more. `index` is built from the groups of {@link writePromises}.
 */
export const openProtection =
  (packs: readonly PackHead[], exact: Promises['exact'], index: () => UrlFilterIndex): Protects =>
  (address, { pack, rule }) => {
    const groups = new Set(
      index()
        .verdictsOf(address)
        .map(({ group }) => group),
    );
    return packs.some(
      (promising, position) =>
        (rule.locked !== true || rank(promising) <= rank(pack)) &&
        (groups.has(position) || (exact[position] ?? []).includes(address.href)),
    );
  };

/** A lone star for a host is an address too, and would protect the whole web. */
const namesHost = (address: string): boolean => {
  const parsed = parseUrlFilter(address);
  return parsed.ok && parsed.filter.host !== '';
};

const rank = ({ pack }: PackHead): number => layers.indexOf(pack.layer);
