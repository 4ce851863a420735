import { canonicalHost, isIpAddress } from './host-name';

const longestHost = 253;
const longestLabel = 63;

const dot = 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) || isDigit(code) || code === 45 || code === 95;

/**
 * Whether this is a host name that {@link canonicalHost} would leave as it is, and not too long. Nearly all entries
 * are, and there are millions of them: one pass over the characters instead of two patterns.
 */
const isCanonicalName = (entry: string): boolean => {
  let labelLength = 0;
  let begin = dot;
  for (let at = 0; at < entry.length; at += 1) {
    const code = entry.charCodeAt(at);
    if (code === dot) {
      if (labelLength === 0) return false;
      labelLength = 0;
      continue;
    }
    if (!isOfName(code)) return false;
    if (labelLength === 0) begin = code;
    labelLength += 1;
    if (labelLength > longestLabel) return false;
  }
  // A last label that begins with a digit may be an address in an odd spelling.
  return labelLength > 0 && !isDigit(begin) && entry.length <= longestHost;
};

/** An entry of a host list as the index wants it, or why it is no host. */
export type HostEntry =
  | { readonly ok: true; readonly host: string; readonly exact: boolean }
  | { readonly ok: false; readonly reason: string };

const refuse = (reason: string): HostEntry => ({ ok: false, reason });

/** What was probably meant, from what people paste: addresses, wildcards, ad-block and hosts-file lines. */
const hostWithin = (entry: string): string | undefined => {
  const [, fromHostsFile] = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(\S+)/.exec(entry) ?? [];
  const text = (fromHostsFile ?? entry.trim())
    .replace(/^(?:@@)?\|\|/, '')
    .replace(/^(?:[a-z][a-z0-9+.-]*|\*):\/\//i, '')
    .replace(/[/?#^$].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d*$/, '')
    .replace(/^[*.]+/, '')
    .replace(/\.[*]$/, '');
  return canonicalHost(text);
};

const lengthProblem = (host: string): string | undefined => {
  if (host.length <= longestLabel) return undefined;
  if (host.length > longestHost) return `it has more than ${longestHost} characters`;
  return host.split('.').some((label) => label.length > longestLabel)
    ? `a part between two dots has more than ${longestLabel} characters`
    : undefined;
};

const refusal = (entry: string): HostEntry => {
  const shown = entry.length > 80 ? `${entry.slice(0, 80)}…` : entry;
  if (entry.trim() === '')
    return refuse('This entry is empty. Write a host such as example.com, or remove it.');
  if (/^\s*[#!]/.test(entry)) return refuse(`“${shown}” is a note, not a host. Remove it.`);
  if (/^[*.]+$/.test(entry)) return refuse(`“${shown}” names no host. A host list must name each site.`);
  const meant = hostWithin(entry);
  if (meant === undefined || lengthProblem(meant) !== undefined) {
    return refuse(`“${shown}” is not a host name. Write one like example.com.`);
  }
  if (/^\*\.[^*]*$/.test(entry)) {
    return refuse(`“${shown}” has a star. Write ${meant}: it stands for all its subdomains too.`);
  }
  if (/[/?#]/.test(entry))
    return refuse(`“${shown}” is a whole address. A host list takes the host alone: write ${meant}.`);
  if (/\s/.test(entry)) return refuse(`“${shown}” has a space in it. Write one host: ${meant}.`);
  return refuse(`“${shown}” is not a host name. Write ${meant}.`);
};

/** Reads one entry of a host list. A leading dot means this exact host, without its subdomains, as in Chrome. */
export const readHostEntry = (entry: string): HostEntry => {
  if (isCanonicalName(entry)) return { ok: true, host: entry, exact: false };
  const hasDot = entry.startsWith('.');
  const host = canonicalHost(hasDot ? entry.slice(1) : entry);
  if (host === undefined) return refusal(entry);
  const problem = lengthProblem(host);
  if (problem !== undefined) return refuse(`“${entry.slice(0, 80)}…” is not a host name: ${problem}.`);
  return { ok: true, host, exact: hasDot || isIpAddress(host) };
};
