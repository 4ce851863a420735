import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../rules/trust/base64';
import { crc32 } from '../../../rules/trust/crc32';
import { isSafePath } from '../../../rules/trust/safe-path';
import { signingPayload } from '../../../rules/trust/signing-payload';
import { readStrictJson } from '../../../rules/trust/strict-json';
import { bytesOf } from '../../fixtures/trust/sealed-pack';

describe('base64', () => {
  it('is that of every other program, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(text);
        expect(fromBase64(text)).toEqual(Uint8Array.from(bytes));
      }),
      { seed: 5 },
    );
  });
  it.each(['A', 'AA', 'AAA', 'AA=A', '====', 'A===', 'AAA\n', 'AA-_', 'AB==', 'AAB=', 'AAAA====', ' AAA'])(
    'is not %j',
    (text) => expect(fromBase64(text)).toBeUndefined(),
  );
});

describe('JSON', () => {
  it('is read as by every other program, when it says each thing once', () => {
    const value = fc
      .jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
      .filter((json) => typeof json === 'object');
    fc.assert(
      fc.property(value, fc.nat(3), (json, indent) => {
        const text = JSON.stringify(json, undefined, indent);
        expect(readStrictJson(bytesOf(text))).toEqual(JSON.parse(text));
      }),
      { seed: 6, numRuns: 300 },
    );
  });
  it.each([
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, spelled in two ways', '{"a":1,"\\u0061":2}'],
    ['a key twice, deep inside', '[{"b":{"a":1,"a":1}}]'],
    ['a byte order mark', '\uFEFF{}'],
    ['half a character', '{"a":"\\ud800"}'],
    ['half a character in a key', '{"\\udc00":1}'],
    ['a comma too many', '{"a":1,}'],
    ['a remark', '{} // remark'],
    ['groups in groups without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('is not taken with %s', (_, text) => expect(readStrictJson(bytesOf(text))).toBeUndefined());
  it('is not taken with bytes that are no UTF-8', () => {
    expect(readStrictJson(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
  });
  it('takes quotes and braces inside texts for what they are', () => {
    const text = '{"a":"{\\"b\\":[[[[[[[[[[","c\\\\":"\\""}';
    expect(readStrictJson(bytesOf(text))).toEqual(JSON.parse(text));
  });
});

describe('a path in an archive', () => {
  it.each(['pack.yaml', 'lists/games.txt', 'a/b/c/d', 'lists/école.txt', '.hidden/x', 'a b.txt'])(
    'may be %s',
    (path) => expect(isSafePath(path)).toBe(true),
  );
  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    '../a',
    'a/../b',
    './a',
    'a\\b',
    'C:a',
    'a:b',
    'a*',
    'a?',
    'a.',
    'a /b',
    'con',
    'lists/NUL.txt',
    'com1.csv',
    'a\u0000b',
    'a\u202eb',
    'e\u0301cole.txt',
    'x'.repeat(201),
  ])('may not be %j', (path) => expect(isSafePath(path)).toBe(false));
});

describe('what is signed', () => {
  it('is written as DSSE writes it, with the length of each part before it', () => {
    expect(new TextDecoder().decode(signingPayload(bytesOf('{"é":1}')))).toBe(
      'DSSEv1 41 application/vnd.handrail.manifest.v1+json 8 {"é":1}',
    );
  });
});

describe('the checksum of archives', () => {
  it('is the one that all programs mean', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
