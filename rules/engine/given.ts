import { searchWordsOf } from '../matching/addresses/search-words';
import { normaliseUrl } from '../matching/addresses/url';
import type { Kind, Observation, PageAddress } from '../model/observation';
import type { RuleTest } from '../model/pack';
import { type LocalClock, momentOfLocal } from './local-clock';

/** Any address stands for the page a test leaves out: a host that no list may hold (RFC 2606). */
const anyPage = 'https://page.invalid/';
const quarterMs = 15 * 60_000;

/**
 * The observation that a test describes. Facts it leaves out are not known, but for two that always are:
 * a page has an address, and a page without search words is not a search.
 * Returns nothing when the address cannot be read.
 */
export const observationOf = (
  given: RuleTest['given'],
  kind: Kind,
  at: number,
  clock: LocalClock,
  forwarders: readonly { readonly host: string; readonly parameter: string }[],
): Observation | undefined => {
  const { grade, orgUnit, location, role } = given;
  const base = {
    kind,
    at,
    campus: 'unknown',
    unread: {},
    subject: {
      ...(grade === undefined ? {} : { grade }),
      ...(orgUnit === undefined ? {} : { orgUnit }),
      ...(location === undefined ? {} : { location }),
      ...(role === undefined ? {} : { role }),
    },
  } as const;
  if (kind === 'device') return { ...base, facts: given.device ?? {} };
  if (kind === 'activity') {
    const activeMinutes = given.activeMinutes?.map((span) => ({
      startMs: Math.floor(momentOfLocal(clock, span.at) / quarterMs) * quarterMs,
      hostClass: span.hostClass ?? 'other',
      minutes: span.minutes,
    }));
    return { ...base, facts: activeMinutes === undefined ? {} : { activeMinutes } };
  }
  const url = normaliseUrl(given.url ?? anyPage, { forwarders });
  return url === undefined ? undefined : { ...base, facts: pageFacts(given, url) };
};

const pageFacts = (given: RuleTest['given'], url: PageAddress) => ({
  url,
  search: given.search ?? searchWordsOf(url) ?? '',
  ...(given.title === undefined ? {} : { title: given.title }),
  ...(given.text === undefined ? {} : { pageText: given.text }),
  ...(given.typed === undefined ? {} : { typed: given.typed }),
  ...(given.formKinds === undefined ? {} : { formKinds: given.formKinds }),
});
