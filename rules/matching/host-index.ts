import { readHostEntry } from './host-entry';

/** A list on which a host stands, and the entry that put it there, as the pack wrote it. */
interface HostListHit {
  /** Position of the list among those the index was built from. */
  readonly list: number;
  readonly entry: string;
}

export interface HostIndex {
  /**
   * The most specific entry of every list that covers the host, ordered by list. The host must be normalised
   * (`PageAddress.host`). Empty when no list covers it; nothing is allocated then.
   */
  readonly hitsOf: (host: string) => readonly HostListHit[];
}

/** Entries whose hosts share a hash, chained: collisions and the same host on several lists. */
interface Node extends HostListHit {
  readonly host: string;
  readonly exact: boolean;
  readonly next: Node | undefined;
}

const noHits: readonly HostListHit[] = Object.freeze([]);
const dot = 46;
const seed = 0x811c9dc5;

/** One step of FNV-1a. Hosts are hashed from their end, so that one pass meets every parent's hash. */
const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** 30 bits: a small integer in every engine, so that a look-up boxes nothing. */
const mapKey = (hash: number): number => hash & 0x3fffffff;

const keyOf = (host: string): number => {
  let hash = seed;
  for (let at = host.length - 1; at >= 0; at -= 1) hash = addToHash(hash, host.charCodeAt(at));
  return mapKey(hash);
};

const holds = (first: Node | undefined, host: string, list: number, exact: boolean): boolean => {
  for (let node = first; node; node = node.next) {
    if (node.list === list && node.exact === exact && node.host === host) return true;
  }
  return false;
};

const nodesByHash = (lists: readonly (readonly string[])[]): ReadonlyMap<number, Node> => {
  const nodes = new Map<number, Node>();
  for (const [list, entries] of lists.entries()) {
    for (const entry of entries) {
      const read = readHostEntry(entry);
      if (!read.ok) continue;
      const { host, exact } = read;
      const key = keyOf(host);
      const next = nodes.get(key);
      if (!holds(next, host, list, exact)) nodes.set(key, { host, exact, list, entry, next });
    }
  }
  return nodes;
};

/** Later is more specific: parents are met from the shortest to the host itself. */
const add = (hits: Map<number, Node> | undefined, node: Node): Map<number, Node> => {
  const found = hits ?? new Map<number, Node>();
  const present = found.get(node.list);
  // Of the same host on one list, the exact entry is the more specific.
  if (!(present?.exact === true && present.host === node.host)) found.set(node.list, node);
  return found;
};

/**
 * Indexes host lists with the meaning of Chrome's URL lists: `example.com` is the host and all its subdomains,
 * `.example.com` that host alone, an IP address itself alone. Entries that are no host are left out:
 * {@link invalidHostEntry} tells of them when a pack is loaded.
 */
export const buildHostIndex = (lists: readonly (readonly string[])[]): HostIndex => {
  const nodes = nodesByHash(lists);
  return {
    hitsOf: (host) => {
      let hits: Map<number, Node> | undefined;
      let hash = seed;
      for (let at = host.length - 1; at >= 0; at -= 1) {
        hash = addToHash(hash, host.charCodeAt(at));
        if (at > 0 && host.charCodeAt(at - 1) !== dot) continue;
        for (let node = nodes.get(mapKey(hash)); node; node = node.next) {
          const covers = node.host.length === host.length - at && host.endsWith(node.host);
          if (covers && (at === 0 || !node.exact)) hits = add(hits, node);
        }
      }
      if (!hits) return noHits;
      const ordered = [...hits.values()].sort((a, b) => a.list - b.list);
      return ordered.map(({ list, entry }) => ({ list, entry }));
    },
  };
};

/** Why an entry of a host list is no host and what to write instead, as plain sentences; else `undefined`. */
export const invalidHostEntry = (entry: string): string | undefined => {
  const read = readHostEntry(entry);
  return read.ok ? undefined : read.reason;
};
