import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseSet } from '../../../../rules/matching/phrases/phrase-compile';
import { buildPhraseMatcher, openPhrases } from '../../../../rules/matching/phrases/phrase-matcher';
import { everyHit } from './phrase-hits-of';

const sets: readonly PhraseSet[] = [
  { phrases: ['kill myself', 'Straße', '自杀'] },
  { phrases: ['KILL MYSELF', 'end it all'], alsoFold: ['leetspeak'] },
];
const text = 'Kill myself, k1ll myself, STRASSE 自杀 end it all';

describe('compiled phrases', () => {
  it('find the same as those just built, wherever the bytes lie', () => {
    const bytes = compilePhrases(sets);
    const expected = everyHit(buildPhraseMatcher(sets).scan(text));
    expect(expected.map(({ phrase }) => phrase)).toEqual([
      'kill myself',
      'KILL MYSELF',
      'KILL MYSELF',
      'Straße',
      '自杀',
      'end it all',
    ]);
    for (const offset of [0, 1, 2, 4, 7]) {
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      const matcher = openPhrases(moved);
      expect(matcher && everyHit(matcher.scan(text))).toEqual(expected);
    }
  });

  it('are refused when any byte is another one, is missing or is too many', () => {
    const bytes = compilePhrases(sets);
    for (const [at, byte] of bytes.entries()) {
      bytes[at] = byte ^ (1 << (at % 8));
      expect(openPhrases(bytes)).toBeUndefined();
      bytes[at] = byte;
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(openPhrases(bytes.subarray(0, length))).toBeUndefined();
    }
    expect(openPhrases(Uint8Array.of(...bytes, 0, 0, 0, 0))).toBeUndefined();
    expect(openPhrases(bytes)).toBeDefined();
  });

  it('hold a phrase once, however many sets ask for it', () => {
    const one = compilePhrases([{ phrases: ['a rather long phrase of many words'] }]).length;
    const phrases = ['a rather long phrase of many words'];
    const thousand = compilePhrases(Array.from({ length: 1000 }, () => ({ phrases }))).length;
    expect(thousand - one).toBe(999 * 8);
  });

  it('find the same in whatever order they were given', () => {
    const phrase = fc.array(fc.constantFrom('a', 'b', 'c', 'B', '自', '杀'), { minLength: 1, maxLength: 3 });
    const phrases = fc.uniqueArray(
      phrase.map((words) => words.join(' ')),
      { selector: (written) => written.toLowerCase(), maxLength: 12 },
    );
    const whole = fc.array(fc.constantFrom('a', 'b', 'C', '自', '杀'), { maxLength: 30 });
    fc.assert(
      fc.property(phrases, whole, (given, words) => {
        const scan = (some: readonly string[]) => everyHit(buildPhraseMatcher([some]).scan(words.join(' ')));
        expect(scan(given.toReversed())).toEqual(scan(given));
        expect(scan([...given, ...given])).toEqual(scan(given));
      }),
    );
  });
});
