import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import { readHostEntry } from '../../../../rules/matching/hosts/host-entry';
import { buildHostIndex, invalidHostEntry } from '../../../../rules/matching/hosts/host-index';

/** Real lists where they are at hand (see their README for sources and licences), else small ones like them. */
const folder = new URL('../../../../../shared/data/lists/', import.meta.url);
const linesOf = (name: string, instead: readonly string[]): readonly string[] => {
  const file = new URL(`${name}.txt`, folder);
  if (!existsSync(file)) return instead;
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
};

const everyday = linesOf('must-not-match-universities-and-news', [
  ...Array.from({ length: 500 }, (_, at) => `university-${at}.edu`),
  'vpnnews.example',
  'proxystatement.example',
  'tunnel-university.edu',
  'proxy.edu',
]);

const ofProxies = {
  'shadowwhisperer-tunnels': ['free-tunnel.example', 'proxy.example', '10bestvpn.example'],
  'nextdns-proxies': ['012proxy.example', 'croxy.example', 'unblock.example'],
};

describe.each(Object.entries(ofProxies))('%s', (name, instead) => {
  const entries = linesOf(name, instead);
  const index = buildHostIndex([entries]);

  it('is read whole', () => {
    expect(entries.map(invalidHostEntry).filter((reason) => reason !== undefined)).toEqual([]);
  });

  it('covers each of its hosts and their subdomains', () => {
    for (const entry of entries) {
      const host = normaliseUrl(`https://www.${entry}/page`)?.host ?? '';
      expect(index.hitsOf(host)).toHaveLength(1);
    }
  });

  it('hits no university and no newspaper', () => {
    const hit = everyday.filter(
      (host) => index.hitsOf(normaliseUrl(`https://${host}/`)?.host ?? host).length > 0,
    );
    expect(hit).toEqual([]);
  });
});

const names = [
  ...['adult', 'chat', 'dating', 'gambling', 'scam', 'tunnels'].map((topic) => `shadowwhisperer-${topic}`),
  ...['gambling', 'social'].map((topic) => `sinfonietta-${topic}`),
  ...['encrypted-dns', 'proxies', 'vpn'].map((topic) => `nextdns-${topic}`),
  ...['ai', 'games', 'social', 'streaming', 'vpn'].map((topic) => `v2fly-${topic}`),
];
const hostIn = (line: string): string =>
  line.replace(/^(?:0\.0\.0\.0|127\.0\.0\.1)\s+/, '').replace(/\s.*$/, '');
const lists = names.map((name, at) =>
  linesOf(
    name,
    Array.from({ length: 2000 }, (_, host) => `${host % 3 === 0 ? 'www.' : ''}h${host * (at + 1)}.example`),
  ).map(hostIn),
);

/** The same lists as sets of names: a host is on one if it or a parent is. */
const sets = lists.map(
  (entries) => new Set(entries.flatMap((entry) => (readHostEntry(entry).ok ? [entry.toLowerCase()] : []))),
);
const listsOf = (host: string): readonly number[] => {
  const labels = host.split('.');
  const withParents = labels.map((_, at) => labels.slice(at).join('.'));
  return sets.flatMap((set, list) => (withParents.some((name) => set.has(name)) ? [list] : []));
};

/** Numbers that look random and are the same in every run (https://en.wikipedia.org/wiki/Xorshift). */
const seededNumbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

describe('all lists together', () => {
  const index = buildHostIndex(lists);
  const answer = (host: string) => index.hitsOf(host).map(({ list }) => list);

  it('hit of universities and newspapers only what they name', () => {
    for (const host of everyday) expect(answer(host)).toEqual(listsOf(host));
  });

  it('hit each of their own hosts, and what is below it', () => {
    const wrong = lists.flatMap((entries, list) =>
      entries.filter((entry) => {
        const read = readHostEntry(entry);
        if (!read.ok) return false;
        const asked = read.exact ? [read.host] : [read.host, `m.${read.host}`];
        return !asked.every((host) => index.hitsOf(host).some((hit) => hit.list === list));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('hit no random name', () => {
    const below = seededNumbers(42);
    const hit = new Set<string>();
    for (let at = 0; at < 300_000; at += 1) {
      const site = below(2 ** 31).toString(36) + below(2 ** 16).toString(36);
      const host = `${['', 'www.', 'cdn.img.'][at % 3]}${site}.${['com', 'net', 'co.uk', 'example'][below(4)]}`;
      if (index.hitsOf(host).length > 0 && listsOf(host).length === 0) hit.add(host);
    }
    expect([...hit]).toEqual([]);
  });
});
