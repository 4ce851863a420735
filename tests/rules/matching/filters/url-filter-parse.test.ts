import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUrlFilter } from '../../../../rules/matching/filters/url-filter-parse';

const read = (text: string) => {
  const parsed = parseUrlFilter(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { text: written, pathPieces, query, ...rest } = parsed.filter;
  expect(written).toBe(text);
  return {
    ...rest,
    path: pathPieces.join('*'),
    query: query.map((token) => token.text + (token.isPrefix ? '*' : '')),
  };
};
const everything = { scheme: '', host: '', exactHost: false, port: 0, path: '', pathLength: 0, query: [] };

describe('a URL filter', () => {
  it.each([
    ['google.com', { host: 'google.com' }],
    ['.google.com', { host: 'google.com', exactHost: true }],
    ['Google.COM.', { host: 'google.com' }],
    ['HTTP://google.com', { scheme: 'http', host: 'google.com' }],
    ['google.com/', { host: 'google.com', path: '/', pathLength: 1 }],
    [
      'http://google.com:8080/whatever',
      { scheme: 'http', host: 'google.com', port: 8080, path: '/whatever', pathLength: 9 },
    ],
    ['http://user:pass@google.com/x#y', { scheme: 'http', host: 'google.com', path: '/x', pathLength: 2 }],
    ['123.123.123.123', { host: '123.123.123.123', exactHost: true }],
    [
      'https://[2001:DB8::1]:8443/',
      { scheme: 'https', host: '2001:db8::1', exactHost: true, port: 8443, path: '/', pathLength: 1 },
    ],
    ['bücher.example/año', { host: 'xn--bcher-kva.example', path: '/a%C3%B1o', pathLength: 9 }],
    ['*', {}],
    ['*://*', {}],
    ['*:8080', { port: 8080 }],
    ['ftp://*', { scheme: 'ftp' }],
    ['FTP:*', { scheme: 'ftp' }],
    ['custom:*', { scheme: 'custom' }],
    ['custom://*', { scheme: 'custom' }],
    ['javascript://*', { scheme: 'javascript' }],
    ['view-source:*', { scheme: 'view-source' }],
    ['http://*/whatever', { scheme: 'http', path: '/whatever', pathLength: 9 }],
    ['*/uv/service/*', { path: '/uv/service/', pathLength: 12 }],
    ['example.com/a*b*', { host: 'example.com', path: '/a*b', pathLength: 3 }],
    ['data:image/png', { scheme: 'data', path: 'image/png', pathLength: 9 }],
    ['about:blank', { scheme: 'about', path: 'blank', pathLength: 5 }],
    ['chrome://settings/reset', { scheme: 'chrome', host: 'settings', path: '/reset', pathLength: 6 }],
    ['chrome-extension://abc', { scheme: 'chrome-extension', host: 'abc' }],
    ['file:///home/', { scheme: 'file', path: '/home/', pathLength: 6 }],
    ['file://*', { scheme: 'file' }],
    [
      'youtube.com/watch?v=XYZ&t*&&v=XYZ',
      { host: 'youtube.com', path: '/watch', pathLength: 6, query: ['v=XYZ', 't*'] },
    ],
    ['*?q=1234', { query: ['q=1234'] }],
  ])('reads %s', (text, parts) => {
    expect(read(text)).toEqual({ ...everything, ...parts });
  });

  it.each([
    ['', 'empty'],
    [' example.com', 'Remove the space'],
    [':8080', 'names no host'],
    ['http:///path', 'names no host'],
    ['host:65536', 'not a port'],
    ['host:0', 'not a port'],
    ['example.com:*', 'not a port'],
    ['*.example.com', 'Write example.com: it stands for all its subdomains'],
    ['*://*.example.com/*', 'Write example.com'],
    ['www.example.*', 'A star cannot be part of a host'],
    ['exa mple.com', 'not a host name'],
    ['2001:db8::1', 'in brackets'],
    [`${'a.'.repeat(130)}example`, 'more than 253 characters'],
    ['wrong://app', 'Write wrong:*'],
    ['blob:*', 'Write that site instead'],
    ['view-source:https://x.example', 'Write that site instead'],
    ['example.com/\ud800', 'half a character'],
  ])('says what to write instead of %j', (text, sentence) => {
    const parsed = parseUrlFilter(text);
    expect(parsed.ok ? '' : parsed.reason).toContain(sentence);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '*',
      '.',
      ':',
      '/',
      '?',
      '#',
      '@',
      '[',
      ']',
      '://',
      'file:',
      'a',
      '8',
      '&',
      '=',
      'é',
      '\ud83d',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(typeof parseUrlFilter(given).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
