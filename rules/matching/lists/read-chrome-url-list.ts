import { parseUrlFilter, type UrlFilter } from '../filters/url-filter-parse';
import { readHostEntry } from '../hosts/host-entry';
import { isIpAddress } from '../hosts/host-name';
import { notAHost } from './host-of-list';
import { isJsonList, openJsonList } from './json-list';
import { byLine } from './line-walk';
import type { OpenList, ReadLine, Refusal } from './list-format';

const inUrlRule = 'It belongs in a rule under url: matchesAny, not in a host list.';

const noFilter: Refusal = {
  ground: 'no URL filter',
  explain: (text) => {
    const parsed = parseUrlFilter(text);
    return parsed.ok ? 'This is no filter of a URL list. Write one like example.com.' : parsed.reason;
  },
};
const moreThanHost = (ground: string, part: string): Refusal => ({
  ground,
  explain: () => `This filter names ${part}. ${inUrlRule}`,
});
const everyHost = moreThanHost('every host', 'no host and so means every site');
const scheme = moreThanHost('a scheme', 'a scheme and so means a part of the site');
const port = moreThanHost('a port', 'a port and so means a part of the site');
const path = moreThanHost('a path', 'a path and so means a part of the site');
const query = moreThanHost('a query', 'a query and so means a part of the site');
const beside: Refusal = {
  ground: 'an @ or a #',
  explain: () => 'A host has no @ and no # in it. Write the host alone, such as example.com.',
};

/** Every path begins with a slash: `example.com/` means what `example.com` means. */
const isEveryPath = ({ pathPieces, pathLength }: UrlFilter): boolean =>
  pathLength === 0 || (pathLength === 1 && pathPieces[0] === '/');

const beyondHost = (filter: UrlFilter): Refusal | undefined => {
  if (filter.host === '') return everyHost;
  if (filter.scheme !== '') return scheme;
  if (filter.port !== 0) return port;
  if (!isEveryPath(filter)) return path;
  return filter.query.length > 0 ? query : undefined;
};

const readFilter: ReadLine = (text, line, into) => {
  // Chrome's reader drops them, and so would make a site of a mail address or of an ad blocker's `a.example##.x`.
  if (/[@#]/.test(text)) return into.refuse(line, text, beside);
  const parsed = parseUrlFilter(text);
  if (!parsed.ok) return into.refuse(line, text, noFilter);
  const { filter } = parsed;
  const refusal = beyondHost(filter);
  if (refusal !== undefined) return into.refuse(line, text, refusal);
  const entry = filter.exactHost && !isIpAddress(filter.host) ? `.${filter.host}` : filter.host;
  // A filter may name what no site can be called, such as a label of a hundred letters.
  if (readHostEntry(entry).ok) into.take(entry);
  else into.refuse(line, text, notAHost);
};

const openLines = byLine(() => (line, number, into) => {
  if (!line.startsWith('#')) readFilter(line, number, into);
});

/**
 * The filters of a URL list (URLBlocklist) that mean a whole host, as the Admin console shows them, one a line,
 * or as a policy file holds them, a JSON array of texts. Lines that begin with `#` are notes.
 * https://support.google.com/chrome/a/answer/9942583
 */
export const readChromeUrlList: OpenList = (text, into) =>
  isJsonList(text) ? openJsonList(readFilter)(text, into) : openLines(text, into);
