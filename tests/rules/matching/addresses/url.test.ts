import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';

const exampleSpellings = [
  'https://www.example.com',
  'https://www.example.com/',
  'https://www.example.com./',
  'https://www.example.com.../',
  'https://WWW.EXAMPLE.COM/',
  'HTTPS://www.Example.com/',
  'hTTps://wWw.eXample.cOm/',
  'https://www.example.com:443/',
  'https://www.example.com.:443/',
  'https://www.example.com:00443/',
  'https://www.example.com:/',
  'https://user@www.example.com/',
  'https://user:secret@www.example.com/',
  'https://user:p%40ss@www.example.com/',
  'https://@www.example.com/',
  'https://allowed.example.org@www.example.com/',
  'https://www.example.com/#part',
  'https://www.example.com/#',
  'https://www.example.com#/path?query',
  'https://www.example.com/?',
  'https:www.example.com',
  'https:/www.example.com',
  'https:///www.example.com/',
  'https:////www.example.com/',
  'https:\\\\www.example.com\\',
  'https:\\/www.example.com/',
  '  https://www.example.com/  ',
  '\thttps://www.example.com/\n',
  'ht\ntps://www.exa\tmple.com/',
  'https://www.example。com/',
  'https://www.example．com/',
  'https://www｡example.com/',
  'https://www.example.com。/',
  'https://ｗｗｗ.ｅｘａｍｐｌｅ.ｃｏｍ/',
  'https://www.ⓔⓧⓐⓜⓟⓛⓔ.com/',
  'https://www.𝐞𝐱𝐚𝐦𝐩𝐥𝐞.com/',
  'https://www.exam\u00adple.com/',
  'https://www.exam\u200bple.com/',
  'https://www.exam\u2060ple.com/',
  'https://%77%77%77.example.com/',
  'https://www.ex%61mple%2Ecom/',
  'https://www.example.com/.',
  'https://www.example.com/./',
  'https://www.example.com/a/..',
  'https://www.example.com/a/%2e%2e/',
  'https://www.example.com/../../',
];

describe('one normaliser for all addresses', () => {
  it.each(exampleSpellings)('reads %j as the same page', (spelling) => {
    expect(exampleSpellings.length).toBeGreaterThan(40);
    expect(normaliseUrl(spelling)).toEqual({
      href: 'https://www.example.com/',
      scheme: 'https',
      host: 'www.example.com',
      port: 443,
      path: '/',
      query: '',
      isIp: false,
      embedded: [],
    });
  });

  it.each([
    ['http://192.0.2.1/', '192.0.2.1'],
    ['http://0xC0.0x00.0x02.0x01/', '192.0.2.1'],
    ['http://0300.0.02.01/', '192.0.2.1'],
    ['http://3221225985/', '192.0.2.1'],
    ['http://0xC0000201/', '192.0.2.1'],
    ['http://192.513/', '192.0.2.1'],
    ['http://192.0.2.1./', '192.0.2.1'],
    ['http://0xC0000201../', '192.0.2.1'],
    ['http://１９２.0.2.1/', '192.0.2.1'],
    ['http://[2001:DB8:0:0:0:0:0:1]/', '2001:db8::1'],
    ['http://[::ffff:192.0.2.1]/', '::ffff:c000:201'],
  ])('reads the IP address in %s', (spelling, host) => {
    expect(normaliseUrl(spelling)).toMatchObject({ host, isIp: true, port: 80 });
  });

  it('writes international names as the network does', () => {
    expect(normaliseUrl('https://BÜCHER.example/')?.host).toBe('xn--bcher-kva.example');
    expect(normaliseUrl('https://bu\u0308cher.example/')?.host).toBe('xn--bcher-kva.example');
  });

  it('keeps path and query as the browser writes them, and a port that is not the default', () => {
    expect(normaliseUrl('http://a.example:8080/Über?Q=a b#x')).toMatchObject({
      href: 'http://a.example:8080/%C3%9Cber?Q=a%20b',
      port: 8080,
      path: '/%C3%9Cber',
      query: 'Q=a%20b',
    });
    expect(normaliseUrl('http://[::1]:3000/x')?.href).toBe('http://[::1]:3000/x');
  });

  it.each([
    ['about:blank#blocked', 'about', 'blank', 'about:blank'],
    ['data:text/html,<b>hi</b>', 'data', 'text/html,<b>hi</b>', 'data:text/html,<b>hi</b>'],
    ['file:///home/chronos/a.html', 'file', '/home/chronos/a.html', 'file:///home/chronos/a.html'],
    ['file://server/share/a.html', 'file', '//server/share/a.html', 'file://server/share/a.html'],
  ])('reads %s, which has no host', (text, scheme, path, href) => {
    expect(normaliseUrl(text)).toMatchObject({ scheme, host: '', port: 0, path, href, isIp: false });
  });

  it('judges what a site made as that site', () => {
    const made = normaliseUrl('blob:https://Games.example:8443/0b4c-11');
    expect(made).toMatchObject({ href: 'https://games.example:8443/', host: 'games.example', port: 8443 });
    expect(normaliseUrl('filesystem:https://games.example/temporary/a.html')?.host).toBe('games.example');
    expect(normaliseUrl('blob:null/0b4c-11')).toMatchObject({ scheme: 'blob', host: '' });
  });

  it('reads the browser’s own pages', () => {
    expect(normaliseUrl('chrome://Settings')).toMatchObject({
      scheme: 'chrome',
      host: 'settings',
      path: '/',
    });
  });

  it.each([
    '',
    'example.com',
    'https://',
    'http://exa mple.com/',
    'http://1.2.3.999/',
    'http://./',
    'http://[::g]/',
  ])('has no answer for %j', (text) => {
    expect(normaliseUrl(text)).toBeUndefined();
  });

  it.each([
    ['path', 'https://a.example/p/'],
    ['query', 'https://a.example/p/?q=b&'],
    ['fragment', 'https://a.example/p/#'],
    ['user name', 'https://'],
  ])('judges an address over 65,536 characters by its beginning when the %s is endless', (_part, start) => {
    const text = `${start.padEnd(70_000, 'x')}${start === 'https://' ? '@a.example/p/' : ''}`;
    const address = normaliseUrl(text);
    expect(address?.host).toBe('a.example');
    expect(address?.path.startsWith('/p/')).toBe(true);
    expect(address?.query.startsWith(start.includes('?') ? 'q=b&' : '')).toBe(true);
    expect(address?.href.length).toBeLessThanOrEqual(65_536);
    expect(normaliseUrl(address?.href ?? '')).toEqual(address);
  });

  it('leaves whole what is just short enough', () => {
    const address = 'https://a.example/?'.padEnd(65_536, 'x');
    expect(normaliseUrl(address)?.href).toBe(address);
    expect(normaliseUrl(`${address}y`)?.href).toBe(address);
  });

  it('has no answer for over-long text that names no host, nor for more than a browser takes', () => {
    expect(normaliseUrl('data:text/html,'.padEnd(65_537, 'x'))).toBeUndefined();
    expect(normaliseUrl('https://a.example/'.padEnd(2 * 1024 * 1024 + 1, 'x'))).toBeUndefined();
  });

  it('never throws, and reading its own answer changes nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((tail) => `https://${tail}`),
      fc.string({ unit: 'grapheme' }).map((tail) => `https://a.example/${tail}`),
      fc
        .constantFrom('view-source:', 'blob:', 'data:', 'filesystem:blob:')
        .chain((head) => fc.webUrl().map((url) => head + url)),
    );
    fc.assert(
      fc.property(text, (given) => {
        const address = normaliseUrl(given);
        if (!address || address.host === '') return;
        const again = normaliseUrl(address.href);
        expect(again).toEqual(address);
      }),
      { numRuns: 500 },
    );
  });
});
