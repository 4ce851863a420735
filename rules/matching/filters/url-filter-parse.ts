import { canonicalHost, isIpAddress } from '../hosts/host-name';
import { parseQueryTokens, type QueryToken } from './url-filter-query';

/** A filter in the format of Chrome's URLBlocklist: `[scheme://][.]host[:port][/path][?query]`. */
export interface UrlFilter {
  /** As the pack wrote it. */
  readonly text: string;
  /** Lower case; empty for every scheme. */
  readonly scheme: string;
  /** Normalised; empty for every host. */
  readonly host: string;
  /** Whether subdomains are left out: a leading dot, or an IP address. */
  readonly exactHost: boolean;
  /** 0 for every port. */
  readonly port: number;
  /** What must follow the host, cut at the stars; the first piece stands at the very beginning. */
  readonly pathPieces: readonly string[];
  /** Characters of the path without its stars: its share in the filter's strength. */
  readonly pathLength: number;
  readonly query: readonly QueryToken[];
}

export type ParsedUrlFilter =
  | { readonly ok: true; readonly filter: UrlFilter }
  | { readonly ok: false; readonly reason: string };

/** Schemes whose addresses have a host that a filter may name; of all others Chrome takes `scheme:*` only. */
const schemesWithHost: ReadonlySet<string> = new Set(
  (
    'http https ws wss ftp gopher content ' +
    'chrome chrome-extension chrome-native chrome-search chrome-untrusted devtools edge isolated-app'
  ).split(' '),
);
const hostlessForm = /^(about|data|file|javascript|mailto|cid):(?:\/\/)?([^#]*)/is;
const wholeScheme = /^([a-z][a-z0-9+-]*|\*):(?:\/\/)?\*$/i;
/** Their addresses are judged by the site inside them, so a filter for them would never be asked. */
const judgedByInside = /^(?:(blob|filesystem)|(view-source)(?!:(?:\/\/)?\*$)):/i;

/** A path or query spelled as addresses spell it, so that `/año` meets `/a%C3%B1o`. */
const spelled = (text: string, reserved: RegExp): string =>
  text.replace(reserved, (found) => (found === "'" ? '%27' : encodeURIComponent(found)));
const reservedInPath = /[^\x21-\x7e]|["<>`{}]/gu;
const reservedInQuery = /[^\x21-\x7e]|["<>']/gu;
const reservedInHostless = /[^\x20-\x7e]/gu;

const pathOf = (
  written: string,
  reserved: RegExp = reservedInPath,
): Pick<UrlFilter, 'pathPieces' | 'pathLength'> => {
  const pieces = spelled(written, reserved).split(/\*+/);
  const pathLength = pieces.reduce((sum, piece) => sum + piece.length, 0);
  // Paths are prefixes: a star at the end adds nothing.
  return { pathPieces: pieces.at(-1) === '' ? pieces.slice(0, -1) : pieces, pathLength };
};

const anywhere = { scheme: '', host: '', exactHost: false, port: 0, query: [], ...pathOf('') } as const;

const accept = (filter: UrlFilter): ParsedUrlFilter => ({ ok: true, filter });
const refuse = (reason: string): ParsedUrlFilter => ({ ok: false, reason });

const hostlessFilter = (text: string, scheme: string, rest: string): ParsedUrlFilter => {
  if (scheme !== 'file') return accept({ ...anywhere, text, scheme, ...pathOf(rest, reservedInHostless) });
  const [path = ''] = rest.split('?', 1);
  const root = /^file:\/\/[^/]/i.test(text) ? '//' : '/';
  return accept({ ...anywhere, text, scheme, ...pathOf(path.startsWith('/') ? path : root + path) });
};

/** No name has more characters. */
const longestHost = 253;

const portProblem = (authority: string, port: string): string =>
  authority.startsWith('[') || authority.split(':').length < 3
    ? `“${port}” is not a port. A port is a number from 1 to 65535; leave it out to mean every port.`
    : 'Write an IPv6 address in brackets, such as [2001:db8::1].';

const hostProblem = (host: string): string => {
  if (host === '' || host === '.')
    return 'The filter names no host. Write one such as example.com, or * for every host.';
  if (host.length > longestHost) return `No host has more than ${longestHost} characters.`;
  const plain = canonicalHost(host.replace(/^[*.]+/, ''));
  if (host.startsWith('*.') && plain !== undefined) {
    return `A star cannot be part of a host. Write ${plain}: it stands for all its subdomains too.`;
  }
  if (host.includes('*'))
    return 'A star cannot be part of a host. Write the host without it, or * alone for every host.';
  return `“${host}” is not a host name. Write one like example.com, or * for every host.`;
};

const hostOf = (written: string): Pick<UrlFilter, 'host' | 'exactHost'> | undefined => {
  if (written === '*') return { host: '', exactHost: false };
  const host = canonicalHost(written.startsWith('.') ? written.slice(1) : written);
  return host === undefined || host.length > longestHost
    ? undefined
    : { host, exactHost: written.startsWith('.') || isIpAddress(host) };
};

const hostFilter = (text: string, scheme: string, rest: string): ParsedUrlFilter => {
  const [, withUser = '', path = '', query = ''] = /^([^/?#]*)([^?#]*)(?:\?([^#]*))?/s.exec(rest) ?? [];
  const authority = withUser.slice(withUser.lastIndexOf('@') + 1);
  const [, writtenHost = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority) ?? [];
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    return refuse(portProblem(authority, port));
  }
  const host = hostOf(writtenHost);
  if (!host) return refuse(hostProblem(writtenHost));
  const tokens = parseQueryTokens(spelled(query, reservedInQuery));
  return accept({ text, scheme, ...host, port: Number(port), ...pathOf(path), query: tokens });
};

/**
 * Reads one filter. Beyond Chrome's format, a star in a path stands for any characters (Chrome takes it as a
 * star), and `*://` means every scheme. `reason` is a plain sentence that says what to write instead.
 * https://support.google.com/chrome/a/answer/9942583
 */
export const parseUrlFilter = (text: string): ParsedUrlFilter => {
  if (text.trim() === '') return refuse('The filter is empty. Write a host such as example.com.');
  if (text !== text.trim()) return refuse(`Remove the space before or after “${text.trim()}”.`);
  if (/\p{Surrogate}/u.test(text)) return refuse('The filter holds half a character. Type it again.');
  if (judgedByInside.test(text)) {
    return refuse(
      `A ${text.split(':', 1)[0]} address is judged by the site inside it. Write that site instead.`,
    );
  }
  const [, whole] = wholeScheme.exec(text) ?? [];
  if (whole !== undefined)
    return accept({ ...anywhere, text, scheme: whole === '*' ? '' : whole.toLowerCase() });
  const [, hostless, afterHostless = ''] = hostlessForm.exec(text) ?? [];
  if (hostless !== undefined) return hostlessFilter(text, hostless.toLowerCase(), afterHostless);
  const [prefix = '', written = ''] = /^([a-z][a-z0-9+.-]*|\*):\/\//i.exec(text) ?? [];
  const scheme = written === '*' ? '' : written.toLowerCase();
  if (scheme !== '' && !schemesWithHost.has(scheme)) {
    return refuse(`Of ${scheme} addresses only all can be meant. Write ${scheme}:*`);
  }
  return hostFilter(text, scheme, text.slice(prefix.length));
};
