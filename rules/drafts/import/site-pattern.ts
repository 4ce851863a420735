import { parseUrlFilter } from '../../matching/filters/url-filter-parse';
import { entryOf, hostOf, isOneWord } from '../../matching/lists/host-of-list';

/** What a site written with stars comes to in a pack. */
export type SitePattern = (
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'filter'; readonly filter: string }
  | { readonly kind: 'refused'; readonly reason: string }
) & {
  /** What it meant besides or did not mean, where that is not the same here. */
  readonly changed?: string | undefined;
};

const longestFilter = 2048;

const starBeforeName =
  'The star before the name also stood for other names that end alike; here it is the site and its subdomains.';
const starInPath = 'A star inside a path stands for any characters here, slashes too.';

/**
 * Reads a site as GoGuardian and LeechBlock write it: `site.example`, `*.site.example`, `site.example/path*`. A scheme
 * and `www.` mean nothing to them, and what follows the host is how the address begins.
 */
export const sitePattern = (written: string): SitePattern => {
  const bare = written
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/+/i, '')
    .replace(/\*+$/, '')
    .replace(/^www\./i, '');
  const [, stars = '', authority = '', rest = ''] = /^(\**\.?)([^/?#]*)(.*)$/s.exec(bare) ?? [];
  const changed = stars.startsWith('*') && !stars.endsWith('.') ? starBeforeName : undefined;
  if (authority === '') return refused(everySite);
  if (authority.includes('*')) return refused(starInName);
  const [name, port] = splitPort(authority);
  const host = hostOf(name);
  if (host === undefined)
    return refused(`“${name.slice(0, 80)}” is no host name. Write one such as site.example.`);
  if (isOneWord(host)) return refused(oneWord(host));
  if (rest.replace(/^\//, '') === '' && port === undefined) return { kind: 'host', host, changed };
  return filterOf(`${inAddress(host)}${port ?? ''}${rest}`, changed);
};

const filterOf = (text: string, changed: string | undefined): SitePattern => {
  const [filter = ''] = text.split('#', 1);
  const read = parseUrlFilter(filter);
  if (!read.ok) return refused(read.reason);
  if (filter.length > longestFilter) return refused('An address filter has 2,048 characters at most.');
  const pathChanged = filter.includes('*') ? starInPath : undefined;
  return { kind: 'filter', filter, changed: changed ?? pathChanged };
};

const refused = (reason: string): SitePattern => ({ kind: 'refused', reason });

const everySite =
  'This means every site. A rule needs something that it lets through: write a rule with url: { matchesAny: ["*"], unlessAny: [...] } yourself.';
const starInName =
  'A star inside a name means names that nobody has counted. Write each site, or the site with all its subdomains.';
const oneWord = (host: string): string =>
  `“${host}” is one word, so every site whose name ends with it would be meant. Write each site.`;

const splitPort = (authority: string): readonly [string, string | undefined] => {
  const [, name = authority, port] = /^(.*?)(:\d+)$/.exec(authority) ?? [];
  // In `2001:db8::1` the last number is a part of the address.
  return entryOf(authority) === undefined ? [name, port] : [authority, undefined];
};

const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);
