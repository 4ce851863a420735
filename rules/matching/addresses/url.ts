import type { PageAddress } from '../../model/observation';
import { bareHost, canonicalHost, isIpAddress } from '../hosts/host-name';
import { carriedTexts, type Forwarder } from './embedded-address';

/** Of a longer address its beginning is judged: a tail without meaning is no way past the rules. */
const longestHref = 65_536;
/** The browser itself goes to no longer one. */
const longestText = 2 * 1024 * 1024;
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

/** Everything before the path. */
const originOf = (scheme: string, host: string, port: string): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}${port === '' ? '' : `:${port}`}`;

type Parts = Pick<PageAddress, 'href' | 'path' | 'query'>;

const partsOf = (scheme: string, host: string, url: URL): Parts | undefined => {
  const path = pathOf(scheme, host, url);
  const withoutHost = url.href.split('#', 1)[0] ?? '';
  if (host === '') {
    return withoutHost.length > longestHref
      ? undefined
      : { href: withoutHost, path, query: url.search.slice(1) };
  }
  const origin = originOf(scheme, host, url.port);
  if (origin.length >= longestHref) return undefined;
  const href = `${origin}${path}${url.search}`.slice(0, longestHref);
  return {
    href,
    path: path.slice(0, longestHref - origin.length),
    query: href.slice(origin.length + path.length + 1),
  };
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
  const parts = partsOf(scheme, host, url);
  if (!parts) return undefined;
  const { href, path, query } = parts;
  const carried = levelsLeft === 0 ? [] : carriedTexts({ scheme, host, path, query }, forwarders);
  return {
    href,
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
 * An address over 65,536 characters is cut there, never in its host. `undefined` for what the URL parser refuses,
 * for text over 2 MiB, and for an over-long address without a host. Never throws.
 */
export const normaliseUrl = (
  text: string,
  options: { readonly forwarders?: readonly Forwarder[] | undefined } = {},
): PageAddress | undefined => read(text, options.forwarders ?? [], deepestEmbedding);
