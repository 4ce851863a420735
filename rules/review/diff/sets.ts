import { type Reach, reachOf } from './reach';

/** What came into a set and what went out of it. */
export interface SetChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export const changeOfSets = (before: readonly string[], after: readonly string[]): SetChange => {
  const [old, young] = [new Set(before), new Set(after)];
  return {
    added: [...young].filter((entry) => !old.has(entry)),
    removed: [...old].filter((entry) => !young.has(entry)),
  };
};

export const reachOfSets = ({ added, removed }: SetChange): Reach =>
  reachOf(added.length > 0, removed.length > 0);

/**
 * The same for hosts, where `a.example` stands for its subdomains too and `.a.example` for itself alone: an entry that
 * another one covers changes nothing.
 */
export const reachOfHosts = (before: readonly string[], after: readonly string[]): Reach => {
  const { added, removed } = changeOfSets(before.map(lower), after.map(lower));
  const [old, young] = [new Set(before.map(lower)), new Set(after.map(lower))];
  return reachOf(
    added.some((host) => !isCovered(host, old)),
    removed.some((host) => !isCovered(host, young)),
  );
};

const lower = (host: string): string => host.toLowerCase();

const isCovered = (host: string, by: ReadonlySet<string>): boolean => {
  if (by.has(host)) return true;
  const labels = host.replace(/^\./, '').split('.');
  return labels.some((_, first) => by.has(labels.slice(first).join('.')));
};
