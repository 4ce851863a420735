import type { PageAddress } from '../../model/observation';
import { canonicalHost, isHostWithin } from '../hosts/host-name';
import { translatedPage } from './translated-host';

export type AddressParts = Pick<PageAddress, 'scheme' | 'host' | 'path' | 'query'>;

/** A page that shows another site, named in one of its query parameters. */
export interface Forwarder {
  /** The host and its subdomains. */
  readonly host: string;
  readonly parameter: string;
}

const google = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
const googleTranslate = /^translate\.google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
const nakedHost = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]|$)/u;

const knownForwarders: readonly Forwarder[] = [
  { host: 'translate.googleusercontent.com', parameter: 'u' },
  { host: 'translatetheweb.com', parameter: 'a' },
  { host: 'translatetheweb.net', parameter: 'a' },
  { host: 'microsofttranslator.com', parameter: 'a' },
  { host: 'translate.yandex.com', parameter: 'url' },
  { host: 'translate.yandex.ru', parameter: 'url' },
  { host: 'papago.naver.net', parameter: 'url' },
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8: what stands there is read as it is.
    return text;
  }
};

/** A value as a whole web address, or nothing where it is some other kind of value. */
const asWebAddress = (value: string): string | undefined => {
  const text = /^\s*https?%3a/i.test(value) ? decoded(value).trim() : value.trim();
  if (/^https?:/i.test(text)) return text;
  if (text.startsWith('//')) return `https:${text}`;
  return nakedHost.test(text) ? `http://${text}` : undefined;
};

const withQuery = (text: string, query: string): string => (query === '' ? text : `${text}?${query}`);

/** https://developers.google.com/amp/cache/overview#amp-cache-url-format */
const ampCache = ({ host, path, query }: AddressParts): string | undefined => {
  if (!isHostWithin(host, 'cdn.ampproject.org') && !isHostWithin(host, 'bing-amp.com')) return undefined;
  const [, secure, rest] = /^\/(?:[a-z]|wp)\/(s\/)?(.+)$/.exec(path) ?? [];
  return rest === undefined ? undefined : withQuery(`http${secure ? 's' : ''}://${rest}`, query);
};

const ampViewer = ({ host, path }: AddressParts): string | undefined => {
  if (!google.test(host) && !/^(?:www\.)?bing\.com$/.test(host)) return undefined;
  const [, secure, rest] = /^\/amp\/(s\/)?(.+)$/.exec(path) ?? [];
  // The viewer's own query is not the page's: the page's is percent-encoded in the path.
  return rest === undefined ? undefined : `http${secure ? 's' : ''}://${decoded(rest)}`;
};

const cachedCopy = ({ host, query }: AddressParts): string | undefined => {
  if (host !== 'webcache.googleusercontent.com' && host !== 'cc.bingj.com' && !google.test(host))
    return undefined;
  const asked = new URLSearchParams(query).get('q') ?? '';
  const [, address] = /^\s*cache:(?:[\w-]{12}:)?(\S+)/.exec(asked) ?? [];
  return address === undefined ? undefined : asWebAddress(address);
};

const archivedCopy = ({ host, path, query }: AddressParts): string | undefined => {
  if (host !== 'web.archive.org') return undefined;
  const [, rest] = /^\/web\/(?:\d{1,14}(?:[a-z]{2}_)?\/)?(.+)$/.exec(path) ?? [];
  const address = rest === undefined ? undefined : asWebAddress(rest);
  return address === undefined ? undefined : withQuery(address, query);
};

const viewedSource = ({ scheme, path, query }: AddressParts): string | undefined =>
  scheme === 'view-source' ? withQuery(path, query) : undefined;

const carriers = [ampCache, ampViewer, cachedCopy, archivedCopy, translatedPage, viewedSource];

const forwardedTexts = (page: AddressParts, forwarders: readonly Forwarder[]): string[] => {
  if (page.query === '') return [];
  const names = new Set(googleTranslate.test(page.host) ? ['u'] : []);
  for (const { host, parameter } of [...knownForwarders, ...forwarders]) {
    const forwarder = canonicalHost(host);
    if (forwarder !== undefined && isHostWithin(page.host, forwarder)) names.add(parameter);
  }
  if (names.size === 0) return [];
  const values = [...new URLSearchParams(page.query)].filter(([name]) => names.has(name));
  return values.flatMap(([, value]) => asWebAddress(value) ?? []);
};

/**
 * The addresses that a page carries inside its own, as text: caches, archives, translations and forwarders.
 * Forwarded values are disjoint parts of the address and few carriers share a host, so reading them all costs
 * little more than reading the address again.
 */
export const carriedTexts = (page: AddressParts, forwarders: readonly Forwarder[]): readonly string[] => {
  const carried = carriers.flatMap((carrier) => carrier(page) ?? []);
  return [...new Set([...carried, ...forwardedTexts(page, forwarders)])];
};
