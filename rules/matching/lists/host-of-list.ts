import { readHostEntry } from '../hosts/host-entry';
import { isIpAddress } from '../hosts/host-name';
import type { Refusal } from './list-format';

export const notAHost: Refusal = {
  ground: 'not a host name',
  explain: (text) => {
    const read = readHostEntry(text);
    return read.ok ? `This is no host name here. Write ${read.host} if you mean it.` : read.reason;
  },
};

export const oneWord: Refusal = {
  ground: 'one word, no site',
  explain: () =>
    'One word names no site: a site has a dot in its name, such as example.com. Remove it, or write it in full.',
};

/** ASCII that no spelling of a host holds: a list read in the wrong format is refused without parsing each line. */
const neverInHost = /[^\w.:[\]\u0080-\uffff-]/;

/** The normalised entry for what stands in a list, where a leading dot means this host alone; else `undefined`. */
export const entryOf = (text: string): string | undefined => {
  if (neverInHost.test(text)) return undefined;
  const read = readHostEntry(text);
  if (!read.ok) return undefined;
  return read.exact && !isIpAddress(read.host) ? `.${read.host}` : read.host;
};

/**
 * The normalised host of a format in which a leading dot has no agreed meaning; else `undefined`. An IPv4 address
 * in an odd spelling is refused too: `1.2` in such a list is the tail of a name rather than 1.0.0.2.
 */
export const hostOf = (text: string): string | undefined => {
  if (text.startsWith('.')) return undefined;
  const host = entryOf(text);
  if (host === undefined || host === text) return host;
  return isIpAddress(host) && !text.includes(':') ? undefined : host;
};

/** Whether a normalised host is a single label, such as a top-level domain or a computer in the school's network. */
export const isOneWord = (host: string): boolean => !host.includes('.') && !host.includes(':');
