import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildHostIndex, invalidHostEntry } from '../../../rules/matching/host-index';
import { normaliseUrl } from '../../../rules/matching/url';

/** Real lists where they are at hand (see their README for sources and licences), else small ones like them. */
const folder = new URL('../../../../shared/data/lists/', import.meta.url);
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
const lists = {
  'shadowwhisperer-tunnels': ['free-tunnel.example', 'proxy.example', '10bestvpn.example'],
  'nextdns-proxies': ['012proxy.example', 'croxy.example', 'unblock.example'],
};

describe.each(Object.entries(lists))('%s', (name, instead) => {
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
