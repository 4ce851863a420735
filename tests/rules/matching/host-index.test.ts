import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHostIndex, invalidHostEntry } from '../../../rules/matching/host-index';
import { canonicalHost } from '../../../rules/matching/host-name';

const hits = (entries: readonly string[], host: string) =>
  buildHostIndex([entries])
    .hitsOf(host)
    .map(({ entry }) => entry);

describe('host index', () => {
  it('covers a host and its subdomains, never a longer name', () => {
    expect(hits(['example.com'], 'example.com')).toEqual(['example.com']);
    expect(hits(['example.com'], 'a.b.example.com')).toEqual(['example.com']);
    expect(hits(['example.com'], 'notexample.com')).toEqual([]);
    expect(hits(['example.com'], 'example.com.evil.net')).toEqual([]);
    expect(hits(['example.com'], 'com')).toEqual([]);
    expect(hits(['example.com'], '')).toEqual([]);
  });

  it('covers one host alone after a leading dot', () => {
    expect(hits(['.play.example'], 'play.example')).toEqual(['.play.example']);
    expect(hits(['.play.example'], 'www.play.example')).toEqual([]);
    expect(hits(['play.example', '.play.example'], 'play.example')).toEqual(['.play.example']);
    expect(hits(['.play.example', 'play.example'], 'www.play.example')).toEqual(['play.example']);
  });

  it('names the most specific entry of each list once, as the pack wrote it', () => {
    const index = buildHostIndex([['example.com', 'Games.Example.com.'], [], ['COM'], ['other.net']]);
    expect(index.hitsOf('www.games.example.com')).toEqual([
      { list: 0, entry: 'Games.Example.com.' },
      { list: 2, entry: 'COM' },
    ]);
  });

  it('takes IP addresses exactly and in any spelling', () => {
    expect(hits(['0xC0.0.2.1'], '192.0.2.1')).toEqual(['0xC0.0.2.1']);
    expect(hits(['[2001:DB8::0001]'], '2001:db8::1')).toEqual(['[2001:DB8::0001]']);
    expect(hits(['2001:db8::1'], '2001:db8::1')).toEqual(['2001:db8::1']);
    expect(hits(['192.0.2.1'], '1.192.0.2.1')).toEqual([]);
  });

  it('takes international names as people write them', () => {
    expect(hits(['bücher.example'], 'www.xn--bcher-kva.example')).toEqual(['bücher.example']);
  });

  it('answers a miss with one and the same empty list', () => {
    const index = buildHostIndex([['example.com']]);
    expect(index.hitsOf('a.example.org')).toBe(index.hitsOf('b.example.net'));
  });

  it('leaves out what is no host', () => {
    expect(hits(['https://a.example/', 'not a host', ''], 'a.example')).toEqual([]);
  });

  it('keeps hosts apart whose hashes are equal', () => {
    const [one, other] = ['0py8ih9.example', '10eecj7.example'];
    expect(hits([one], other)).toEqual([]);
    expect(hits([one, other], one)).toEqual([one]);
    expect(hits([one, other], `www.${other}`)).toEqual([other]);
  });

  it('finds each of very many, and nothing beside them', () => {
    const hosts = Array.from({ length: 60_000 }, (_, at) => `h${at.toString(36)}.example`);
    const index = buildHostIndex([hosts]);
    expect(hosts.filter((host) => index.hitsOf(`www.${host}`)[0]?.entry !== host)).toEqual([]);
    expect(hosts.filter((host) => index.hitsOf(`x${host}`).length > 0)).toEqual([]);
  });

  it('agrees with trying every entry', () => {
    const label = fc.constantFrom('a', 'b', 'ab', 'com', 'bücher', 'WWW');
    const name = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));
    const entry = fc
      .tuple(fc.constantFrom('', '', '.'), name, fc.constantFrom('', '', '.'))
      .map((parts) => parts.join(''));
    const lists = fc.array(fc.array(entry, { maxLength: 25 }), { maxLength: 4 });
    fc.assert(
      fc.property(lists, name, fc.nat(), (written, asked, turn) => {
        const host = canonicalHost(asked) ?? '';
        const naive = written.map((entries) => mostSpecific(entries, host));
        const found = buildHostIndex(written).hitsOf(host);
        expect(found.map(({ list }) => list)).toEqual(
          naive.flatMap((best, list) => (best === undefined ? [] : [list])),
        );
        for (const { list, entry: said } of found) expect(meaning(said)).toEqual(naive[list]);
        const turned = written.map((entries) => [
          ...entries.slice(turn % 7),
          ...entries.slice(0, turn % 7),
          ...entries,
        ]);
        const again = buildHostIndex(turned).hitsOf(host);
        expect(again.map(({ list, entry: said }) => [list, meaning(said)])).toEqual(
          found.map(({ list, entry: said }) => [list, meaning(said)]),
        );
      }),
      { numRuns: 500 },
    );
  });
});

interface Meaning {
  readonly host: string;
  readonly exact: boolean;
}
const meaning = (entry: string): Meaning => ({
  host: canonicalHost(entry.replace(/^\./, '')) ?? '',
  exact: entry.startsWith('.'),
});
/** Tries every entry by comparing labels, and takes the one with most of them, the exact one first. */
const mostSpecific = (entries: readonly string[], host: string): Meaning | undefined => {
  const labels = host.split('.').reverse();
  const covering = entries.map(meaning).filter(({ host: listed, exact }) => {
    const wanted = listed.split('.').reverse();
    const isParent = wanted.every((label, at) => label === labels[at]);
    return isParent && (!exact || wanted.length === labels.length);
  });
  return covering.sort((a, b) => b.host.length - a.host.length || Number(b.exact) - Number(a.exact))[0];
};

describe('an entry that is no host', () => {
  it.each([
    'example.com',
    '.example.com',
    'EXAMPLE.com.',
    'bücher.example',
    '192.0.2.1',
    '::1',
    'localhost',
    'my_site.example',
  ])('takes %s', (entry) => {
    expect(invalidHostEntry(entry)).toBeUndefined();
  });

  it.each([
    ['https://x.com/path', 'Write x.com'],
    ['HTTP://www.X.com', 'rite www.x.com'],
    ['x.com/path', 'rite x.com'],
    ['*.x.com', 'Write x.com: it stands for all its subdomains'],
    ['*://*.x.com/*', 'rite x.com'],
    ['||x.com^', 'Write x.com'],
    ['0.0.0.0 x.com', 'Write one host: x.com'],
    ['x.com:8080', 'Write x.com'],
    ['someone@x.com', 'Write x.com'],
    ['..x.com', 'Write x.com'],
    [' x.com', 'Write one host: x.com'],
    ['x com', 'not a host name'],
    ['# games', 'note'],
    ['*', 'names no host'],
    ['', 'empty'],
    ['a..b', 'not a host name'],
    [`${'a'.repeat(64)}.example`, '63 characters'],
    [`${'a.'.repeat(130)}example`, '253 characters'],
  ])('says what to write instead of %j', (entry, sentence) => {
    expect(invalidHostEntry(entry)?.toLowerCase()).toContain(sentence.toLowerCase());
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (entry) => {
        expect(['string', 'undefined']).toContain(typeof invalidHostEntry(entry));
        expect(() => buildHostIndex([[entry]]).hitsOf(entry)).not.toThrow();
      }),
    );
  });
});
