import { entryOf, notAHost } from './host-of-list';
import { byLine } from './line-walk';
import type { ReadLine } from './list-format';

/** Behind white space only: in `example.com##.banner` the sign begins no note, and the line names no whole site. */
const noteAtEnd = /\s[#!].*$/s;

const readDomain: ReadLine = (line, number, into) => {
  if (line.startsWith('#') || line.startsWith('!')) return;
  const text = line.includes(' ') || line.includes('\t') ? line.replace(noteAtEnd, '').trimEnd() : line;
  // A dot behind the star would read as an exact host, which a star never means.
  const isWildcard = text.startsWith('*.') && !text.startsWith('*..');
  const entry = entryOf(isWildcard ? text.slice(2) : text);
  if (entry === undefined) into.refuse(number, text, notAHost);
  else into.take(entry);
};

/**
 * One host a line, with its subdomains. Notes begin with `#` or `!`, at the start of a line or behind white space.
 *
 * `*.example.com` becomes `example.com`, the host and its subdomains, as the lists that are written so mean it.
 * A leading dot is this exact host, as everywhere in a pack and in Chrome's URL lists; Squid and dnsmasq write it
 * for subdomains too, so their lists need the dots removed.
 */
export const readDomains = byLine(() => readDomain);
