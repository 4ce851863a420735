import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHostIndex, invalidHostEntry } from '../../../../rules/matching/hosts/host-index';
import { canonicalHost } from '../../../../rules/matching/hosts/host-name';
import { anyHostLists, anyWrittenHost, naiveHits } from '../naive-host-lists';

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
    expect(hits(['.com'], 'com')).toEqual(['.com']);
    expect(hits(['.com'], 'example.com')).toEqual([]);
  });

  it('names the widest entry where a list has several', () => {
    expect(hits(['play.example', '.play.example'], 'play.example')).toEqual(['play.example']);
    expect(hits(['.play.example', 'play.example'], 'www.play.example')).toEqual(['play.example']);
    expect(hits(['a.b.example.com', 'b.example.com', 'example.com'], 'a.b.example.com')).toEqual([
      'example.com',
    ]);
    expect(hits(['www.example.com', 'com'], 'www.example.com')).toEqual(['com']);
  });

  it('names each list once, in order, with the entry that covers the host', () => {
    const index = buildHostIndex([
      ['Games.Example.com.'],
      [],
      ['COM'],
      ['other.net'],
      ['example.com', 'com'],
    ]);
    expect(index.hitsOf('www.games.example.com')).toEqual([
      { list: 0, entry: 'games.example.com' },
      { list: 2, entry: 'com' },
      { list: 4, entry: 'com' },
    ]);
  });

  it('takes IP addresses exactly and in any spelling', () => {
    expect(hits(['0xC0.0.2.1'], '192.0.2.1')).toEqual(['192.0.2.1']);
    expect(hits(['[2001:DB8::0001]'], '2001:db8::1')).toEqual(['2001:db8::1']);
    expect(hits(['2001:db8::a'], '2001:db8::a')).toEqual(['2001:db8::a']);
    expect(hits(['.192.0.2.1'], '192.0.2.1')).toEqual(['192.0.2.1']);
    expect(hits(['192.0.2.1'], '1.192.0.2.1')).toEqual([]);
  });

  it('takes international names as people write them', () => {
    expect(hits(['bücher.example'], 'www.xn--bcher-kva.example')).toEqual(['xn--bcher-kva.example']);
    expect(hits(['xn--bcher-kva.example'], canonicalHost('BÜCHER.example') ?? '')).toHaveLength(1);
  });

  it('takes names of one label, and the largest of names', () => {
    expect(hits(['localhost'], 'localhost')).toEqual(['localhost']);
    expect(hits(['localhost'], 'app.localhost')).toEqual(['localhost']);
    const longest = `${'abcdefghi.'.repeat(25)}abc`;
    expect(hits([longest], longest)).toEqual([longest]);
    expect(hits(['abc'], `x${longest}`)).toEqual([]);
  });

  it('answers a miss with one and the same empty list', () => {
    const index = buildHostIndex([['example.com']]);
    expect(index.hitsOf('a.example.org')).toBe(index.hitsOf('b.example.net'));
  });

  it('leaves out what is no host', () => {
    expect(hits(['https://a.example/', 'not a host', ''], 'a.example')).toEqual([]);
  });

  it('finds each of very many, and nothing beside them', () => {
    const hosts = Array.from({ length: 60_000 }, (_, at) => `h${at.toString(36)}.example`);
    const index = buildHostIndex([hosts]);
    expect(hosts.filter((host) => index.hitsOf(`www.${host}`)[0]?.entry !== host)).toEqual([]);
    expect(hosts.filter((host) => index.hitsOf(`x${host}`).length > 0)).toEqual([]);
  });

  it.each([40, 33_000, 70_000])('finds each of %i hosts that share one site', (count) => {
    const hosts = Array.from({ length: count }, (_, at) => `h${at.toString(36)}.blogs.example`);
    const others = ['blogs.example.com', 'h1.other.example'];
    const index = buildHostIndex([[...hosts, ...others], ['.blogs.example']]);
    expect(hosts.filter((host) => index.hitsOf(`www.${host}`)[0]?.entry !== host)).toEqual([]);
    expect(hosts.filter((host) => index.hitsOf(`x${host}`).length > 0)).toEqual([]);
    expect(index.hitsOf('blogs.example')).toEqual([{ list: 1, entry: '.blogs.example' }]);
    expect(index.hitsOf('h1.other.example')).toHaveLength(1);
  });

  it.each([300, 70_000])('keeps %i lists apart', (count) => {
    const lists = Array.from({ length: count }, (_, list) => [
      `l${list}.example`,
      `${list % 7}.shared.example`,
    ]);
    const index = buildHostIndex(lists);
    for (let list = 0; list < count; list += 97) {
      const host = `l${list}.example`;
      expect(index.hitsOf(`www.${host}`)).toEqual([{ list, entry: host }]);
    }
    const sharing = lists.flatMap((_, list) => (list % 7 === 3 ? [list] : []));
    expect(index.hitsOf('3.shared.example').map(({ list }) => list)).toEqual(sharing);
  });

  it('agrees with trying every entry, in whatever order they stand', () => {
    fc.assert(
      fc.property(anyHostLists, anyWrittenHost, fc.nat(24), (lists, asked, turn) => {
        const host = canonicalHost(asked) ?? '';
        const expected = naiveHits(lists, host);
        expect(buildHostIndex(lists).hitsOf(host)).toEqual(expected);
        const turned = lists.map((entries) => [
          ...entries.slice(turn),
          ...entries,
          ...entries.slice(0, turn),
        ]);
        expect(buildHostIndex(turned).hitsOf(host)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

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
