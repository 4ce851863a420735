import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';
import { eachToken } from '../../../../rules/matching/phrases/text-tokens';
import { complex, TextUnits } from '../../../../rules/matching/phrases/text-units';
import { naivePhrases } from './naive-phrases';
import { everyHit } from './phrase-hits-of';

const oneOf = (text: string) => fc.constantFrom(...Array.from(text));
const within = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));

/** Letters, marks and signs of many scripts; each text mixes a few of these. */
const scripts = [
  oneOf('abAB'),
  oneOf('àéîõüñçßŒıİſ'),
  within(0x300, 0x36f),
  within(0x370, 0x52f),
  within(0x590, 0x6ff),
  within(0x900, 0xd7f),
  within(0xe00, 0xeff),
  within(0x1000, 0x11ff),
  within(0x1780, 0x17ff),
  within(0x3040, 0x30ff),
  within(0x4e00, 0x4e20),
  within(0xac00, 0xac40),
  within(0xff00, 0xffef),
  oneOf('\u00ad\u200b\u200d\ufe0f\u034f\u115f'),
  oneOf('½ﬁ²™ªKÅʼ'),
  oneOf('🙂👍🏽𝐛𐍈𠀀\ud800\udc00'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  oneOf("'’＇- .,。"),
];
const mixed = fc
  .uniqueArray(fc.nat(scripts.length - 1), { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    fc.array(fc.oneof(oneOf("aab  '"), ...chosen.map((at) => scripts[at] ?? oneOf('a'))), { maxLength: 40 }),
  )
  .map((pieces) => pieces.join(''));

/** Phrases cut out of the text itself, so that there is always something to find. */
const piecesOf = (text: string, every: number): readonly string[] => {
  const places: [number, number][] = [];
  eachToken(text, (_folded, start, end) => places.push([start, end]));
  return places.flatMap(([start], at) =>
    at % every === 0
      ? [1, 2, 3].map((words) => text.slice(start, places[Math.min(at + words, places.length) - 1]?.[1]))
      : [],
  );
};

describe('phrases in any script', () => {
  it('are found as a plain model finds them, in one piece and in slices', () => {
    fc.assert(
      fc.property(
        mixed,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (text, every, slice) => {
          const sets = [
            { phrases: piecesOf(text, every) },
            { phrases: ['a', 'a b', 'b', ...piecesOf(text, 5)] },
          ];
          const expected = naivePhrases(sets)(text);
          const matcher = buildPhraseMatcher(sets);
          const scanning = matcher.begin(text);
          while (!scanning.advance(slice));
          for (const scan of [matcher.scan(text), scanning.result]) {
            expect(everyHit(scan)).toEqual(expected.hits);
            expect(scan.tokenCount).toBe(expected.tokenCount);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('are the same in composed, decomposed and compatible letters, each in its own place', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const phrases = piecesOf(text, 2);
        const matcher = buildPhraseMatcher([phrases]);
        const [composed = [], ...others] = (['NFC', 'NFD'] as const).map((form) => {
          const written = text.normalize(form);
          return matcher
            .scan(written)
            .hitsOf(0)
            .map(({ phrase, start, end }) => [phrase, written.slice(start, end).normalize('NFC')]);
        });
        for (const other of others)
          expect(other.map(([phrase]) => phrase)).toEqual(composed.map(([phrase]) => phrase));
      }),
      { numRuns: 500 },
    );
    const matcher = buildPhraseMatcher([['Été à la ﬁn', 'ガ', '각']]);
    const text = 'L, été à la fin; ガ 각';
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      const written = text.normalize(form);
      const pieces = matcher
        .scan(written)
        .hitsOf(0)
        .map(({ start, end }) => written.slice(start, end));
      expect(pieces.map((piece) => piece.normalize('NFC'))).toEqual(['été à la fin', 'ガ', '각']);
    }
  });

  it('take every character for what normalisation makes of it, alone and within a word', () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
    const phrases = characters.flatMap((one) => [one, `a${one}b`]);
    const text = phrases.join(' , ');
    const scan = buildPhraseMatcher([phrases]).scan(text);
    const expected = naivePhrases([{ phrases }])(text);
    expect(scan.tokenCount).toBe(expected.tokenCount);
    expect(everyHit(scan)).toEqual(expected.hits);
  });

  it('take no mark for itself that composes with a letter', () => {
    const units = new TextUnits();
    const composed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (written) => {
        const parts = written.normalize('NFD');
        return parts.length > 1 && parts.normalize('NFC') === written;
      },
    );
    expect(composed.length).toBeGreaterThan(10_000);
    const taken = composed.filter((written) => {
      const parts = written.normalize('NFD');
      return units.at(parts, parts.length - 1) !== complex;
    });
    expect(taken).toEqual([]);
  });
});
