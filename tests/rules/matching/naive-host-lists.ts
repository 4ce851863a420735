import fc from 'fast-check';
import type { HostListHit } from '../../../rules/matching/hosts/host-index';
import { canonicalHost, isIpAddress } from '../../../rules/matching/hosts/host-name';

/** What an entry says, read in the plainest way. */
const meaningOf = (entry: string): { readonly name: string; readonly exact: boolean } => {
  const name = canonicalHost(entry.replace(/^\./, '')) ?? '';
  return { name, exact: entry.startsWith('.') || isIpAddress(name) };
};

const covers = (entry: string, host: string): boolean => {
  const { name, exact } = meaningOf(entry);
  return name === host || (!exact && host.endsWith(`.${name}`));
};

const normalised = (entry: string): string => {
  const { name, exact } = meaningOf(entry);
  return exact && !isIpAddress(name) ? `.${name}` : name;
};

/** Tries every entry of every list and takes the shortest that covers the host. */
export const naiveHits = (lists: readonly (readonly string[])[], host: string): readonly HostListHit[] =>
  lists.flatMap((entries, list) => {
    const covering = entries.filter((entry) => covers(entry, host)).map(normalised);
    const [widest] = covering.sort((a, b) => a.length - b.length);
    return widest === undefined ? [] : [{ list, entry: widest }];
  });

const label = fc.constantFrom('a', 'b', 'ab', 'com', 'co', 'uk', 'bücher', 'xn--bcher-kva', 'WWW');
const name = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));
const address = fc.constantFrom(
  '192.0.2.1',
  '0xC0.0.2.1',
  '192.0.2.10',
  '2001:db8::1',
  '[2001:DB8::1]',
  '::1',
);

/** Hosts as people write them, so few that they often meet. */
export const anyWrittenHost = fc.oneof({ weight: 8, arbitrary: name }, { weight: 1, arbitrary: address });

const entry = fc.tuple(fc.constantFrom('', '', '.'), anyWrittenHost).map(([before, host]) => before + host);

export const anyHostLists = fc.array(fc.array(entry, { maxLength: 25 }), { maxLength: 5 });
