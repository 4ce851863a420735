import type { Questions } from '../contest/task';
import {
  adblockTextOf,
  chromeTextOf,
  type GeneratedFilter,
  generatedAddresses,
  generatedFilters,
  sharedShapes,
} from '../matching/filters';

export const address = 'URL';
const addressCount = 5000;
const between = '\t';

/** What an ad blocker finds between two slashes is a regular expression to it, which would be unfair. */
const unlessExpression = (adblock: string): string =>
  adblock.startsWith('/') && adblock.endsWith('/') ? `${adblock}*` : adblock;

/** Filters that both Chrome's format and an ad blocker's can say, one a line in both. */
export const filterLines = (filters: readonly GeneratedFilter[]): readonly string[] =>
  filters.map((filter) => {
    const adblock = adblockTextOf(filter);
    if (adblock === undefined) throw new Error(`An ad blocker cannot say ${chromeTextOf(filter)}.`);
    return chromeTextOf(filter) + between + unlessExpression(adblock);
  });

const halfOf = (line: string, half: number): string => line.split(between)[half] ?? '';
export const chromeTextIn = (line: string): string => halfOf(line, 0);
export const adblockTextIn = (line: string): string => halfOf(line, 1);

export const sharedFilters = (count: number): readonly GeneratedFilter[] =>
  generatedFilters(count, 1, sharedShapes);

/** What a filter means, part by part: the naive truth. */
const speaksOf = ({ shape, host, path, port }: GeneratedFilter, url: URL): boolean => {
  const isOnHost = url.hostname === host || url.hostname.endsWith(`.${host}`);
  switch (shape) {
    case 'host':
      return isOnHost;
    case 'host-and-path':
      return isOnHost && url.pathname.startsWith(path);
    case 'port':
      return isOnHost && url.port === String(port);
    case 'scheme-and-exact-host':
      return url.protocol === 'https:' && url.hostname === host && url.pathname.startsWith(path);
    case 'path-on-any-host':
      return url.pathname.startsWith(path);
    case 'exact-host':
    case 'query':
      throw new Error('No ad blocker can say this filter.');
  }
};

/** Addresses to ask, with what a loop over all filters answers. */
export const urlQuestions = (filters: readonly GeneratedFilter[]): readonly Questions[] => {
  const texts = [...generatedAddresses(filters, addressCount, 2)];
  const answers = texts.map((text) => {
    const url = new URL(text);
    return filters.some((filter) => speaksOf(filter, url)) ? 1 : 0;
  });
  return [{ kind: address, texts, answers }];
};
