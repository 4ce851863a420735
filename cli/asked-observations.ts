import { searchWordsOf } from '../rules/matching/addresses/search-words';
import type { DeviceFacts, Observation, PageAddress, Subject } from '../rules/model/observation';
import { Trouble } from './trouble';
import { readAddress } from './written-address';

/** What a person asks about; what is left out is not known. */
export interface Asked {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly search: string | undefined;
  readonly device: Partial<DeviceFacts> | undefined;
}
type AskedThen = Asked & { readonly at: number; readonly subject: Subject };

/** Stands for the page when only its words are given: a host that no list may hold (RFC 2606). */
export const noAddress = 'https://page.invalid/';

type Forwarders = readonly { readonly host: string; readonly parameter: string }[];

/** The page, the device or both that a person asks about. Throws a sentence when it is neither. */
export const askedObservations = (asked: AskedThen, forwarders: Forwarders): readonly Observation[] => {
  const { url, title, text, search, device, at, subject } = asked;
  const base = { at, subject, campus: 'unknown', unread: {} } as const;
  const asksPage = [url, title, text, search].some((part) => part !== undefined);
  if (!asksPage && device === undefined) {
    throw new Trouble(
      'Say what to explain: a page with --url (or --title, --text, --search), or a device with --device.',
    );
  }
  const page: readonly Observation[] = asksPage
    ? [{ ...base, kind: 'page', facts: pageFacts(asked, forwarders) }]
    : [];
  return device === undefined ? page : [...page, { ...base, kind: 'device', facts: device }];
};

const pageFacts = ({ url: written, title, text, search }: Asked, forwarders: Forwarders) => {
  const url = readAddress(written ?? noAddress, forwarders);
  if (url === undefined)
    throw new Trouble(`The address “${written}” cannot be read. Write it as in the address bar.`);
  return {
    url,
    search: search ?? searchWordsOf(url) ?? '',
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { pageText: text }),
  };
};

/** The observation of a page of which only the address is known. */
export const pageAt = (url: PageAddress, at: number, subject: Subject): Observation<'page'> => ({
  kind: 'page',
  at,
  subject,
  campus: 'unknown',
  unread: {},
  facts: { url, search: searchWordsOf(url) ?? '' },
});
