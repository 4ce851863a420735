import type { PageAddress } from '../model/observation';
import { carriedTexts, type Forwarder } from './embedded-address';
import { bareHost, canonicalHost, isIpAddress } from './host-name';

const longestText = 65_536;
const deepestEmbedding = 3;
const defaultPorts: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
  ['ftp', 21],
]);
/** Schemes whose address only stands for something a site made: the site is what is judged. */
const madeBySite: ReadonlySet<string> = new Set(['blob', 'filesystem']);

const parsed = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** `blob:https://a.example/0b4c…` was made by `https://a.example/`. Opaque origins (`blob:null/…`) have no maker. */
const makerOf = (scheme: string, url: URL): URL | undefined => {
  if (!madeBySite.has(scheme)) return undefined;
  const inner = parsed(url.pathname);
  return inner && inner.host !== '' ? parsed(`${inner.protocol}//${inner.host}/`) : undefined;
};

/** Dots at the end can hide an address from the parser (`0x7f.1..`), so what is left is read once more. */
const hostOf = (scheme: string, hostname: string): string => {
  if (scheme === 'file') return '';
  const bare = bareHost(hostname).toLowerCase();
  return hostname.endsWith('.') ? (canonicalHost(bare) ?? bare) : bare;
};

const pathOf = (scheme: string, host: string, url: URL): string => {
  // A share on another computer, file://server/share: the server is part of the path.
  if (scheme === 'file' && url.hostname !== '') return `//${url.hostname}${url.pathname}`;
  return host !== '' && url.pathname === '' ? '/' : url.pathname;
};

const hrefOf = (scheme: string, host: string, path: string, url: URL): string => {
  if (host === '') return url.href.split('#', 1)[0] ?? '';
  const shown = host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${shown}${url.port === '' ? '' : `:${url.port}`}${path}${url.search}`;
};

const read = (
  text: string,
  forwarders: readonly Forwarder[],
  levelsLeft: number,
): PageAddress | undefined => {
  if (text.length > longestText) return undefined;
  const given = parsed(text);
  if (!given) return undefined;
  const url = makerOf(given.protocol.slice(0, -1), given) ?? given;
  const scheme = url.protocol.slice(0, -1);
  const host = hostOf(scheme, url.hostname);
  // Nothing but dots, as in http://./
  if (host === '' && url.hostname !== '' && scheme !== 'file') return undefined;
  const path = pathOf(scheme, host, url);
  const query = url.search.slice(1);
  const carried = levelsLeft === 0 ? [] : carriedTexts({ scheme, host, path, query }, forwarders);
  return {
    href: hrefOf(scheme, host, path, url),
    scheme,
    host,
    port: url.port === '' ? (defaultPorts.get(scheme) ?? 0) : Number(url.port),
    path,
    query,
    isIp: isIpAddress(host),
    embedded: carried.flatMap((inner) => {
      const address = read(inner, forwarders, levelsLeft - 1);
      return address && address.host !== '' ? [address] : [];
    }),
  };
};

/**
 * Reads an address the way the browser does and gives every spelling of one place the same form.
 * Addresses carried inside it stand in `embedded`, each with its own, three levels deep at most.
 *
 * `forwarders` are the pages that packs name because they show another site given in a query parameter;
 * a forwarder's host includes its subdomains.
 *
 * `undefined` for what the URL parser refuses and for text over 65,536 characters. Never throws.
 */
export const normaliseUrl = (
  text: string,
  options: { readonly forwarders?: readonly Forwarder[] | undefined } = {},
): PageAddress | undefined => read(text, options.forwarders ?? [], deepestEmbedding);
