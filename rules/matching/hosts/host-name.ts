const plainName = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
/** A last label that begins with a digit may be an IPv4 address in an odd spelling: `0x7f.1`, `2130706433`. */
const mayBeNumber = /(?:^|\.)\d[^.]*$/;
const dottedQuad = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** Whether a normalised host (lower case, without brackets) is an IPv4 or IPv6 address. */
export const isIpAddress = (host: string): boolean => host.includes(':') || dottedQuad.test(host);

/** Whether `host` is `parent` or one of its subdomains; both normalised. */
export const isHostWithin = (host: string, parent: string): boolean =>
  host.endsWith(parent) && (host.length === parent.length || host[host.length - parent.length - 1] === '.');

/** A parsed host name without the brackets of IPv6 and without trailing dots. */
export const bareHost = (hostname: string): string =>
  hostname.startsWith('[') ? hostname.slice(1, -1) : hostname.replace(/\.+$/, '');

/**
 * One spelling for every way to write a host: lower case, punycode, IPv4 in four decimal parts, IPv6
 * shortened and without brackets, no trailing dot. `undefined` for what is no host name: never throws.
 */
export const canonicalHost = (text: string): string | undefined => {
  if (plainName.test(text) && !mayBeNumber.test(text)) return text;
  if (/[\s/?#@\\%]/.test(text)) return undefined;
  if (text.startsWith('[') && !text.endsWith(']')) return undefined;
  const written = text.includes(':') && !text.startsWith('[') ? `[${text}]` : text;
  try {
    const host = bareHost(new URL(`http://${written}/`).hostname);
    return isIpAddress(host) || plainName.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
};
