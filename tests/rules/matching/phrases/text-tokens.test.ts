import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachToken } from '../../../../rules/matching/phrases/text-tokens';

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly touches: boolean;
}
const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  eachToken(text, (folded, start, end, touches) => tokens.push({ folded, start, end, touches }));
  return tokens;
};
const words = (text: string) => tokensOf(text).map(({ folded }) => folded);

describe('tokens of a text', () => {
  it.each([
    ['Hello,  World!', ['hello', 'world']],
    ['self-harm (again)', ['self', 'harm', 'again']],
    ["Don’t, don't, don＇t", ["don't", "don't", "don't"]],
    ["'quoted' rock 'n' roll", ['quoted', 'rock', 'n', 'roll']],
    ["l’été l'Été", ["l'été", "l'été"]],
    ['STRASSE Straße STRAẞE', ['strasse', 'strasse', 'strasse']],
    ['ΟΔΟΣ οδος οδοσ', ['οδοσ', 'οδοσ', 'οδοσ']],
    ['İstanbul istanbul', ['istanbul', 'istanbul']],
    ['cafe\u0301 café cafe', ['café', 'café', 'cafe']],
    ['ｆｕｌｌ ﬁne ⓒⓘⓡⓒⓛⓔ 𝐛𝐨𝐥𝐝', ['full', 'fine', 'circle', 'bold']],
    ['in\u00advis\u200bi\u2060ble', ['invisible']],
    ['Привет, МИР', ['привет', 'мир']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['한국어 한국어', ['한국어', '한국어']],
    ['自杀 ガ ｶﾞ', ['自', '杀', 'ガ', 'ガ']],
    ['สวัสดี', ['ส', 'วั', 'ส', 'ดี']],
    ['iPhone手机', ['iphone', '手', '机']],
    ['a½b', ['a1', '2b']],
    ['3.14 H₂O', ['3', '14', 'h2o']],
    ['Nike™ 🙂 ok', ['nike', 'ok']],
    ['— … \u200b \u0301', []],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('knows where each token stood', () => {
    const text = '“Cafe\u0301”, ＦＵＬＬ自杀: 🙂x';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cafe\u0301',
      'ＦＵＬＬ',
      '自',
      '杀',
      'x',
    ]);
    expect(tokensOf(text).map(({ touches }) => touches)).toEqual([false, false, true, true, false]);
  });

  it('cuts any text into ordered, folded pieces of it, the same for composed and decomposed letters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'É',
            'e\u0301',
            "'",
            '’',
            ' ',
            '杀',
            'ก',
            'ำ',
            '½',
            '\u200d',
            'ß',
            '가',
            'ᆨ',
            '-',
          ),
          { maxLength: 20 },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let before = 0;
        for (const { folded, start, end } of tokensOf(given)) {
          expect(folded).not.toBe('');
          expect(words(folded)).toContain(folded);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          before = start;
        }
        expect(words(given.normalize('NFC'))).toEqual(words(given.normalize('NFD')));
      }),
      { numRuns: 2000 },
    );
  });
});
