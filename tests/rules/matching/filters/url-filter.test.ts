import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import { buildUrlFilterIndex } from '../../../../rules/matching/filters/url-filter';

const verdict = (matchesAny: readonly string[], unlessAny: readonly string[], url: string) => {
  const address = normaliseUrl(url);
  if (!address) throw new Error(`not an address: ${url}`);
  return buildUrlFilterIndex([{ matchesAny, unlessAny }]).verdictsOf(address)[0]?.filter;
};
const isMatch = (filter: string, url: string): boolean => verdict([filter], [], url) !== undefined;

/** From the tests of Chromium's blocklist (components/policy/core/browser) and its documentation. */
describe('one filter, as in Chrome', () => {
  it.each([
    ['google.com', 'http://google.com'],
    ['google.com', 'https://x.mail.google.com/'],
    ['google.com', 'chrome://google.com/'],
    ['http://secure.com', 'http://www.secure.com'],
    ['ws://ws.aaa.com', 'ws://ws.aaa.com'],
    ['path.to/ruin', 'https://path.to/ruins'],
    ['path.to/ruin', 'http://www.path.to/ruin/signup'],
    ['123.123.123.123', 'http://123.123.123.123:8080/x'],
    ['http://.google.com', 'http://google.com/'],
    ['file://*', 'file:///abc.txt'],
    ['file:///home/chronos', 'file:///home/chronos/user/a.html'],
    ['data:*', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['data:text/html', 'data:text/html,a?b'],
    ['chrome://*', 'chrome://policy'],
    ['custom:*', 'custom:example2_app'],
    ['custom://*', 'custom:///abc.txt'],
    ['noscheme', 'http://noscheme'],
    ['*', 'custom://anything'],
    ['*', 'about:blank'],
    ['host:8080', 'http://host:8080/path'],
    ['host:443', 'https://host/path'],
    ['host?q1=1&q2=2', 'http://host?q3=3&q2=2&q1=1'],
    ['host?q1=1&q2=2*', 'http://host?q2=21&q1=1'],
    ['*?q=1234', 'http://google.com?q=1234'],
    ['*?a=1&b=2', 'http://google.com?b=2&a=1'],
    ['youtube1.com/disallow?v=44678', 'http://youtube1.com/disallow?v=4467&v=123&v=44678'],
    ['youtube1.com/disallow?g=*', 'http://youtube1.com/disallow?ag=13&g=123'],
    ['youtube2.com/disallow?a*', 'http://youtube2.com/disallow?b=123&a21=467'],
    ['HTTP://Example.com', 'http://examplE.com/Path?Query=1'],
    ['*/uv/service/*', 'https://anything.example/uv/service/hvtrs8'],
    ['*/a*/proxy', 'https://anything.example/abc/proxy/x'],
    ['view-source:*', 'view-source:https://a.example/'],
    ['[2001:db8::1]:8443/x', 'https://[2001:DB8:0::1]:8443/x/y'],
    ['http://user:pass@a.example/x', 'http://other:word@a.example/x'],
    ['http://*:8080/x?y', 'http://a.example:8080/xx?z&y'],
    ['a.example?k*&j=2*&m', 'http://a.example/?m&j=21&x&kk=3'],
    ['a.example?k=*', 'http://a.example/?k='],
    ['isolated-app://abc', 'isolated-app://abc/x'],
  ])('%s matches %s', (filter, url) => {
    expect(isMatch(filter, url)).toBe(true);
  });

  it.each([
    ['google.com', 'http://notgoogle.com/'],
    ['http://secure.com', 'https://secure.com/'],
    ['https://s.aaa.com/path', 'https://x.aaa.com/path'],
    ['https://s.aaa.com/path', 'https://s.aaa.com/'],
    ['123.123.123.123', 'http://123.123.123.124/'],
    ['.google.com', 'http://mail.google.com/'],
    ['custom://*', 'customs://example_apps'],
    ['host', 'file:///host'],
    ['blank', 'about:blank'],
    ['host:8080', 'http://host/'],
    ['host?q1=1&q2=2', 'http://host?q2=1&q1=2'],
    ['host?q1=1', 'http://host?Q1=1'],
    ['youtube1.com/disallow?g=*', 'http://youtube1.com?ag=123'],
    ['youtube2.com/disallow?a*', 'http://youtube2.com/disallow?baba=true'],
    ['http://example.com/aB', 'http://example.com/Ab'],
    ['*', 'chrome-extension://xyz/'],
    ['*/uv/service/*', 'https://anything.example/docs/uv/service/x'],
    ['.123.123.123.123', 'http://x.123.123.123.example/'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]/'],
    ['http://*:8080/x?y', 'http://a.example:8080/x?y=1'],
    ['a.example?k*&j=2*&m', 'http://a.example/?m=1&j=21&kk=3'],
    ['a.example?k=1', 'http://a.example/?kk=1'],
    ['a.example?k=*', 'http://a.example/?k'],
  ])('%s does not match %s', (filter, url) => {
    expect(isMatch(filter, url)).toBe(false);
  });
});

describe('block and allow together, as in Chrome', () => {
  const blocked = [
    's.xxx.com/a',
    'https://s.xxx.com/a/b/c',
    'google.com',
    'yyy.com/aaa',
    'example.com',
    'youtube.com',
  ];
  const allowed = [
    's.xxx.com/a/b',
    'https://s.xxx.com/a/b/c/d',
    'plus.google.com',
    'https://mail.google.com',
    '.yyy.com/a',
    'example.com',
    'youtube.com/watch?v=XYZ',
  ];
  it.each([
    ['http://s.xxx.com/a/x', 's.xxx.com/a'],
    ['http://s.xxx.com/a/b/c', undefined],
    ['https://s.xxx.com/a/b/c/x', 'https://s.xxx.com/a/b/c'],
    ['https://s.xxx.com/a/b/c/d/x', undefined],
    ['http://xxx.com/a', undefined],
    ['http://www.google.com/', 'google.com'],
    ['http://plus.google.com/', undefined],
    ['http://mail.google.com/', 'google.com'],
    ['https://mail.google.com/', undefined],
    // A shorter path on the exact host is stronger than a longer one that takes subdomains too.
    ['http://yyy.com/aaa', undefined],
    ['http://www.yyy.com/aaa', 'yyy.com/aaa'],
    ['http://example.com', undefined],
    // What lets through must hold for every occurrence of the key.
    ['http://youtube.com/watch?v=123', 'youtube.com'],
    ['http://youtube.com/watch?foo=bar&v=XYZ', undefined],
    ['http://youtube.com/watch?v=123&v=XYZ', 'youtube.com'],
    ['http://youtube.com/watch?v=XYZ&v=123', 'youtube.com'],
  ])('decides %s', (url, filter) => {
    expect(verdict(blocked, allowed, url)).toBe(filter);
  });

  it('puts a lone star last', () => {
    expect(verdict(['*', 'https://*'], [], 'https://a.example')).toBe('https://*');
    expect(verdict(['*'], ['http://*'], 'http://a.example')).toBeUndefined();
    expect(verdict(['*'], ['.www.google.com'], 'http://s.www.google.com')).toBe('*');
    expect(verdict(['*', 'chrome-extension://*'], ['chrome-extension://abc'], 'chrome-extension://xyz')).toBe(
      'chrome-extension://*',
    );
    expect(
      verdict(['*', 'chrome-extension://*'], ['chrome-extension://abc'], 'chrome-extension://abc'),
    ).toBeUndefined();
  });

  it('names the group, the filter that decided and the next strongest', () => {
    const index = buildUrlFilterIndex([
      { matchesAny: ['other.example'], unlessAny: [] },
      { matchesAny: ['example.com', 'Example.com/a'], unlessAny: ['example.com/'] },
      { matchesAny: ['*', 'not a filter'], unlessAny: [] },
    ]);
    const address = normaliseUrl('https://www.example.com/a/b');
    expect(address && index.verdictsOf(address)).toEqual([
      { group: 1, filter: 'Example.com/a', runnerUp: 'example.com/' },
      { group: 2, filter: '*', runnerUp: undefined },
    ]);
  });

  it('looks at the address alone, not at what it carries', () => {
    const carrying = 'https://translate.google.com/translate?u=https://games.example/';
    expect(isMatch('games.example', carrying)).toBe(false);
    const inner = normaliseUrl(carrying)?.embedded[0];
    expect(
      inner && buildUrlFilterIndex([{ matchesAny: ['games.example'], unlessAny: [] }]).verdictsOf(inner),
    ).toHaveLength(1);
  });

  it('is not slowed by a host of many labels or a path of many stars', () => {
    const index = buildUrlFilterIndex([
      { matchesAny: [`*/${'a*'.repeat(90)}b`, 'a.example'], unlessAny: [] },
    ]);
    const dotted = normaliseUrl(`https://${'a.'.repeat(32_000)}example/`);
    const long = normaliseUrl(`https://b.example/${'a'.repeat(65_000)}`);
    expect(dotted && index.verdictsOf(dotted)).toEqual([
      { group: 0, filter: 'a.example', runnerUp: undefined },
    ]);
    expect(long && index.verdictsOf(long)).toEqual([]);
  });
});
