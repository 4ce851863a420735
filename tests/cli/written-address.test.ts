import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../cli/written-address';

test.each([
  ['games.example', 'https://games.example/'],
  ['  www.games.example/play?level=1 ', 'https://www.games.example/play?level=1'],
  ['games.example:8443/x', 'https://games.example:8443/x'],
  ['localhost:3000', 'https://localhost:3000/'],
  ['http://games.example', 'http://games.example/'],
  ['chrome://settings', 'chrome://settings/'],
  ['data:text/html,hello', 'data:text/html,hello'],
  ['[2001:db8::1]:8080/x', 'https://[2001:db8::1]:8080/x'],
  ['münchen.example', 'https://xn--mnchen-3ya.example/'],
])('%s is read as %s', (written, href) => {
  expect(readAddress(written, [])?.href).toBe(href);
});

test.each(['', '   ', 'https://', 'two words', '://x'])('“%s” is no address', (written) => {
  expect(readAddress(written, [])).toBeUndefined();
});

test('a host with and without its scheme is the same address', () => {
  fc.assert(
    fc.property(fc.domain(), (host) => {
      expect(readAddress(host, [])?.href).toBe(readAddress(`https://${host}`, [])?.href);
    }),
  );
});
