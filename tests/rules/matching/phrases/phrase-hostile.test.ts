import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';

const nested = Array.from({ length: 100 }, (_, at) => 'ha '.repeat(at + 1));
const nearMisses = Array.from({ length: 100 }, (_, at) => `${'a '.repeat(at + 1)}b`);
const matcher = buildPhraseMatcher([
  nested,
  nearMisses,
  ['é', '각', '自杀', 'aaa', "a'a"],
  { phrases: ['a b', 'kill myself', 'aaa aaa'], alsoFold: ['look-alikes', 'leetspeak'] },
]);

const rows: Readonly<Record<string, string>> = {
  'one word': 'a',
  'apostrophes between letters': "a'",
  'apostrophes alone': "'’＇",
  'marks that change places': '\u0301\u0323',
  'marks on letters': 'a\u0301\u0323\u0301',
  'parts of Hangul syllables': '\u1100\u1161\u11a8',
  'vowels of Hangul alone': '\u1161',
  'invisible joiners': '\u200d',
  'joiners between letters': 'a\u200d',
  ligatures: 'ﬃ',
  'letters beyond the basic plane': '𝐛',
  'halves of surrogate pairs': '\ud835',
  ideographs: '自杀',
  'Thai with its marks': 'ก็ำ',
  'digits and signs for letters': '4@$1а',
  'signs between words': 'a@ $b ',
  'words that begin many phrases': 'a ',
  'phrases within one another': 'ha ',
  'words in disguise': 'k1ll my5elf ',
};

/** The work that a text makes: steps of the automaton, and characters that are normalised, at most how many at once. */
const workOf = (text: string) => {
  const spy = vi.spyOn(String.prototype, 'normalize');
  const before = matcher.steps();
  const { tokenCount, setsHit } = matcher.scan(text);
  const steps = matcher.steps() - before;
  const lengths = spy.mock.contexts.map((text) => String(text).length);
  vi.restoreAllMocks();
  return {
    tokenCount,
    setsHit,
    steps,
    normalised: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
  };
};

afterEach(() => vi.restoreAllMocks());

describe('a text made to hurt', () => {
  it.each(Object.entries(rows))('costs no more than its length: %s', (_, row) => {
    const [short, long] = [2_000, 16_000].map((length) => workOf(row.repeat(length / row.length)));
    if (!short || !long) throw new Error('Two texts were measured.');
    const growth = 8.5;
    expect(long.steps).toBeLessThanOrEqual(8 * 16_000);
    expect(long.steps).toBeLessThanOrEqual(short.steps * growth + 500);
    expect(long.normalised).toBeLessThanOrEqual(short.normalised * growth + 5_000);
    // Putting marks in order takes the square of their number, so never many at once.
    expect(long.longest).toBeLessThanOrEqual(4_096);
  });

  it('fills no memory with hits', () => {
    const scan = matcher.scan('ha '.repeat(100_000));
    expect(scan.tokenCount).toBe(100_000);
    expect(scan.hitsOf(0).length).toBeLessThan(263_000);
    expect(scan.setsHit).toEqual([0]);
  });

  it('is told whole where it can be', () => {
    expect(matcher.scan('自杀'.repeat(40_000)).hitsOf(2)).toHaveLength(40_000);
    expect(matcher.scan('a'.repeat(524_288)).tokenCount).toBe(1);
    expect(matcher.scan(`e${'\u0301'.repeat(524_288)} é`).hitsOf(2)).toHaveLength(1);
    expect(matcher.scan(`e\u0301${'\u200d'.repeat(200_000)} é`).hitsOf(2)).toHaveLength(2);
    expect(matcher.scan('\u1100\u1161\u11a8'.repeat(10_000)).tokenCount).toBe(1);
    expect(matcher.scan(`${'\u1100\u1161\u11a8'.repeat(10_000)} \u1100\u1161\u11a8`).hitsOf(2)).toHaveLength(
      1,
    );
  });

  it('is cut into slices of a bounded length', () => {
    for (const row of Object.values(rows)) {
      const text = row.repeat(20_000 / row.length);
      const scanning = matcher.begin(text);
      let slices = 1;
      while (!scanning.advance(500)) slices += 1;
      expect(slices).toBeGreaterThanOrEqual(20);
      expect(scanning.result.tokenCount).toBe(matcher.scan(text).tokenCount);
    }
  });
});
