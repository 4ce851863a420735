import { hostOf, notAHost } from './host-of-list';
import type { Refusal } from './list-format';

const inUrlRule = 'Put such an address in a rule under url: matchesAny.';

const exception: Refusal = {
  ground: 'an exception (@@)',
  explain: () =>
    'This lets a site through, and a host list only names sites. Put it in an exception of the rule.',
};
const elementHiding: Refusal = {
  ground: 'hides a part of a page (##)',
  explain: () => 'This hides or changes a part of a page and blocks no site. Remove it.',
};
const regularExpression: Refusal = {
  ground: 'a regular expression',
  explain: () =>
    'This is a regular expression, which names no host. Write each host it means as ||example.com^.',
};
const addressStart: Refusal = {
  ground: 'the beginning of an address (|)',
  explain: () => `This means addresses that begin or end so, not a whole site. ${inUrlRule}`,
};
const addressPart: Refusal = {
  ground: 'a part of an address',
  explain: () => `This means a part of an address on any site. ${inUrlRule}`,
};
const nameAlone: Refusal = {
  ground: 'a host without || and ^',
  explain: (text) =>
    `In an ad blocker's list a name alone means any address that contains it. Write ||${text}^ for the site. ` +
    'If the whole list is so, read it as: domains.',
};
const hostsLine: Refusal = {
  ground: 'a line of a hosts file',
  explain: (text) =>
    `This is a line of a hosts file. Write ||${text.split(/\s+/)[1] ?? ''}^, or read the list as: hosts-file.`,
};
const star: Refusal = {
  ground: 'a star in the host',
  explain: (text) => {
    const host = hostOf(text.replace(/^\|\|\*\./, '').replace(/\^.*$/s, ''));
    return host === undefined
      ? 'A star in a host means many hosts. Write each as ||example.com^.'
      : `A star in a host means many hosts. Write ||${host}^ for the site and all its subdomains.`;
  },
};
const openEnd: Refusal = {
  ground: 'no ^ after the host',
  explain: (text) =>
    `Without ^ at its end this also means longer names, such as example.company for example.com. ` +
    `Write ${text.split('$', 1)[0] ?? ''}^ for the site alone.`,
};
const port: Refusal = {
  ground: 'a port',
  explain: () => `This means one port of a site, not all of it. ${inUrlRule}`,
};
const path: Refusal = {
  ground: 'a part of a site',
  explain: () => `This means some pages of a site, not all of it. ${inUrlRule}`,
};
const option: Refusal = {
  ground: 'an option that narrows it ($)',
  explain: (text) =>
    `What stands after $ spares some visits to the site. Write ${text.split('$', 1)[0] ?? ''} alone if every visit is meant.`,
};
const misspelled: Refusal = {
  ground: notAHost.ground,
  explain: (text) => notAHost.explain(text.slice(2).replace(/\^.*$/s, '')),
};

/** Under a condition that only the ad blocker can judge: `!#if env_mobile`. */
export const insideCondition: Refusal = {
  ground: 'under a condition (!#if)',
  explain: () =>
    'This holds only under the condition of the !#if above it. If it shall always hold, move it out.',
};
/** `!#include more.txt` */
export const otherList: Refusal = {
  ground: 'another list (!#include)',
  explain: () => 'This names another list, which was not read. Add that list to the pack by itself.',
};

const namedSiteRefusal = (filter: string): Refusal => {
  const [, host = '', rest = ''] = /^\|\|([^/^$|?:[]*(?:\[[^\]]*\])?)(.*)$/s.exec(filter) ?? [];
  if (host.includes('*')) return star;
  if (rest.startsWith('^$')) return option;
  if (rest === '^') return misspelled;
  if (rest === '' || rest.startsWith('$')) return openEnd;
  return rest.startsWith(':') ? port : path;
};

/** Why a filter does not mean a whole host: asked only of those that do not. */
export const adblockRefusal = (filter: string): Refusal => {
  if (filter.startsWith('@@')) return exception;
  if (/#@?(?:\$\??|\?|%)?#|\$@?\$/.test(filter)) return elementHiding;
  if (/^\/.*\/(?:\$[^/]*)?$/s.test(filter)) return regularExpression;
  if (filter.startsWith('||')) return namedSiteRefusal(filter);
  if (filter.startsWith('|') || filter.endsWith('|')) return addressStart;
  if (/^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+\S/.test(filter)) return hostsLine;
  return /^\w.*\.\w+$/.test(filter) && hostOf(filter) !== undefined ? nameAlone : addressPart;
};
