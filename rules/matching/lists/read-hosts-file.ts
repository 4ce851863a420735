import { canonicalHost } from '../hosts/host-name';
import { hostOf, isOneWord, notAHost, oneWord } from './host-of-list';
import { byLine } from './line-walk';
import type { ReadLine, Refusal } from './list-format';

/** Addresses at which no site can be: a name sent there is blocked. */
const nowhere: ReadonlySet<string> = new Set(['0.0.0.0', '127.0.0.1', '::', '::1']);

/** What every hosts file says of the computer itself. */
const ownNames: ReadonlySet<string> = new Set(
  [
    'localhost localhost.localdomain localhost4 localhost4.localdomain4 localhost6 localhost6.localdomain6',
    'local broadcasthost ip6-localhost ip6-loopback ip6-localnet ip6-mcastprefix',
    'ip6-allnodes ip6-allrouters ip6-allhosts',
    ...nowhere,
  ].flatMap((names) => names.split(' ')),
);

const noAddress: Refusal = {
  ground: 'no address before the host',
  explain: () =>
    'A line of a hosts file begins with an address, such as 0.0.0.0 example.com. ' +
    'If the whole list is only hosts, read it as: domains.',
};
const noName: Refusal = {
  ground: 'an address without a host',
  explain: (text) =>
    `No host follows the address. Write one, such as ${text} example.com, or remove the line.`,
};
const sentElsewhere: Refusal = {
  ground: 'sent to another address',
  explain: (text) =>
    `This sends ${text} to another computer and does not block it. If it shall be on the list, write 0.0.0.0 ${text}.`,
};

const isNowhere = (address: string): boolean =>
  nowhere.has(address) || nowhere.has(canonicalHost(address) ?? '');

/** Of `fe80::1%lo0`, what stands behind the percent sign is the network card. */
const isAddress = (text: string): boolean => {
  const host = canonicalHost(text.split('%', 1)[0] ?? '');
  return host !== undefined && (host.includes(':') || /^[\d.]+$/.test(host));
};

const nameRefusal = (host: string | undefined): Refusal | undefined => {
  if (host === undefined) return notAHost;
  return isOneWord(host) ? oneWord : undefined;
};

const readHosts: ReadLine = (line, number, into) => {
  const note = line.indexOf('#');
  const text = note < 0 ? line : line.slice(0, note).trimEnd();
  if (text === '') return;
  const [address = '', ...names] = text.split(/\s+/);
  const isBlock = isNowhere(address);
  if (!isBlock && !isAddress(address)) return into.refuse(number, text, noAddress);
  if (names.length === 0) return into.refuse(number, text, noName);
  for (const name of names) {
    if (ownNames.has(name)) continue;
    const host = hostOf(name);
    const refusal = isBlock ? nameRefusal(host) : sentElsewhere;
    if (refusal !== undefined) into.refuse(number, name, refusal);
    else if (host !== undefined) into.take(host);
  }
};

/**
 * `0.0.0.0 example.com www.example.com # note`: an address at which nothing is, then the hosts sent there.
 *
 * In the DNS a line speaks of that one host; here it takes its subdomains too. Lists in this form are lists of
 * sites that cannot say "and its subdomains", and a student who adds `m.` must not be past one. Blockers that
 * read them do the same: https://github.com/gorhill/uBlock/wiki/Static-filter-syntax#hosts-files
 * The form itself: https://man7.org/linux/man-pages/man5/hosts.5.html
 */
export const readHostsFile = byLine(() => readHosts);
