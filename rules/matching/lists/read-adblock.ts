import { adblockRefusal, insideCondition, otherList } from './adblock-refusal';
import { hostOf } from './host-of-list';
import { byLine } from './line-walk';
import type { ReadLine } from './list-format';

/** Options under which the filter still stops every visit to the site. */
const wholeSite: ReadonlySet<string> = new Set(['all', 'doc', 'document', 'important']);

/** What the filter stops, where that is every visit to one host and its subdomains. */
const siteOf = (filter: string): string | undefined => {
  if (!filter.startsWith('||')) return undefined;
  const end = filter.indexOf('^');
  if (end < 0) return undefined;
  if (end < filter.length - 1) {
    if (filter[end + 1] !== '$') return undefined;
    const options = filter.slice(end + 2).split(',');
    if (!options.every((option) => wholeSite.has(option))) return undefined;
  }
  return hostOf(filter.slice(2, end));
};

/** `[Adblock Plus 2.0]`; but `[$path=/x]##.banner` is a filter. */
const isHeader = (line: string): boolean => line.startsWith('[') && line.endsWith(']');

/** uBlock Origin takes lines as notes that begin with `#` and are no element hiding. */
const isNote = (line: string): boolean =>
  line.startsWith('!') || isHeader(line) || /^#(?!@?(?:\$\??|\?|%)?#)/.test(line);

const beginAdblock = (): ReadLine => {
  let conditions = 0;
  return (line, number, into) => {
    const site = conditions === 0 ? siteOf(line) : undefined;
    if (site !== undefined) return into.take(site);
    if (/^!#if\b/.test(line)) conditions += 1;
    else if (/^!#endif\b/.test(line)) conditions = Math.max(0, conditions - 1);
    else if (/^!#include\b/.test(line)) into.refuse(number, line, otherList);
    else if (!isNote(line))
      into.refuse(number, line, conditions > 0 ? insideCondition : adblockRefusal(line));
  };
};

/**
 * Of an ad blocker's list, the filters that mean a whole host: `||example.com^`, also with options that leave it
 * so (`$all`, `$document`, `$important`). Every other filter is refused with its reason: a part of its meaning
 * would be lost, and the list would hit pages that it spares.
 * https://help.adblockplus.org/hc/en-us/articles/360062733293
 * https://github.com/gorhill/uBlock/wiki/Static-filter-syntax
 */
export const readAdblock = byLine(beginAdblock);
