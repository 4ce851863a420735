import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';
import { eachToken } from '../../../../rules/matching/phrases/text-tokens';
import { naivePhrases } from './naive-phrases';
import { everyHit } from './phrase-hits-of';

const found = (phrases: readonly string[], text: string) =>
  buildPhraseMatcher([phrases])
    .scan(text)
    .hitsOf(0)
    .map(({ phrase }) => phrase);

describe('phrase matcher', () => {
  it('finds whole words and never parts of them', () => {
    expect(found(['ass'], 'The class passed the assessment, ass.')).toEqual(['ass']);
    expect(found(['kill myself'], 'I will kill myself laughing')).toEqual(['kill myself']);
    expect(found(['kill myself'], 'skill myself; kill myselfie; kill me, myself')).toEqual([]);
  });

  it('takes case, forms of letters, space and punctuation alike', () => {
    for (const text of [
      'KILL   MYSELF',
      'kill\n\tmyself',
      'Kill-myself!',
      'ｋｉｌｌ ｍｙｓｅｌｆ',
      'kill… myself',
      'ki\u200bll my\u00adself',
    ]) {
      expect(found(['kill myself'], text)).toEqual(['kill myself']);
    }
    expect(found(["I don't"], 'i DON’T')).toEqual(["I don't"]);
    expect(found(['Große Straße'], 'GROSSE STRASSE')).toEqual(['Große Straße']);
    expect(found(['año'], 'El ano y el año')).toHaveLength(1);
  });

  it('finds words inside running text of scripts without spaces', () => {
    expect(found(['自杀'], '他想自杀。')).toEqual(['自杀']);
    expect(found(['自杀'], '来自。杀青')).toEqual([]);
    expect(found(['死にたい'], 'もう死にたいよ')).toEqual(['死にたい']);
    expect(found(['ตาย'], 'อยากตายจัง')).toEqual(['ตาย']);
    expect(found(['ตา'], 'อยากตาย')).toEqual(['ตา']);
    expect(found(['กน'], 'กินข้าว')).toEqual([]);
  });

  it('tells where, in words and in the original text', () => {
    const text = 'So: “Ｋｉｌｌ — myself”, he said';
    const scan = buildPhraseMatcher([['x'], ['Kill Myself']]).scan(text);
    expect(scan.tokenCount).toBe(5);
    expect(everyHit(scan)).toEqual([
      { set: 1, phrase: 'Kill Myself', firstToken: 1, lastToken: 2, start: 5, end: 18 },
    ]);
    expect(text.slice(5, 18)).toBe('Ｋｉｌｌ — myself');
  });

  it('finds phrases inside and across one another, for every set', () => {
    const scan = buildPhraseMatcher([
      ['a b c', 'b', 'b c d'],
      ['B', 'c'],
    ]).scan('a b c d');
    expect(scan.setsHit).toEqual([0, 1]);
    expect(everyHit(scan).map(({ set, phrase }) => `${set}:${phrase}`)).toEqual([
      '0:b',
      '1:B',
      '0:a b c',
      '1:c',
      '0:b c d',
    ]);
  });

  it('answers once for phrases that fold to the same', () => {
    expect(found(['Foo', 'foo', 'FOO!'], 'foo')).toEqual(['Foo']);
  });

  it('finds nothing with nothing to find', () => {
    expect(buildPhraseMatcher([]).scan('a b').tokenCount).toBe(2);
    expect(buildPhraseMatcher([['…', '']]).scan('a … b').setsHit).toEqual([]);
    expect(buildPhraseMatcher([['a']]).scan('').tokenCount).toBe(0);
    expect(
      buildPhraseMatcher([['a']])
        .scan('')
        .hitsOf(0),
    ).toEqual([]);
  });

  it('agrees with comparing every phrase at every token', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      'A',
      'ß',
      'ss',
      'SS',
      "d'a",
      'd’A',
      'é',
      'e\u0301',
      '自',
      '杀',
      'ย',
    );
    const gap = fc.constantFrom(' ', '  ', ', ', '-', '', '\n');
    const text = (maxLength: number) =>
      fc
        .array(fc.tuple(word, gap), { maxLength })
        .map((all) => all.map(([one, after]) => one + after).join(''));
    const sets = fc.array(fc.array(text(4), { maxLength: 8 }), { maxLength: 3 });
    fc.assert(
      fc.property(sets, text(40), (given, whole) => {
        const sets = given.map((phrases) => ({ phrases }));
        const hits = everyHit(buildPhraseMatcher(sets).scan(whole));
        expect(hits).toEqual(naivePhrases(sets)(whole).hits);
        for (const { phrase, start, end } of hits)
          expect(symbols(whole.slice(start, end))).toEqual(symbols(phrase));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Words as text, with a mark before those that touch the one before. */
const symbols = (text: string): string[] => {
  const all: string[] = [];
  eachToken(text, (folded, _start, _end, touches) => all.push(touches ? `+${folded}` : folded));
  return all.map((symbol, at) => (at === 0 ? symbol.replace('+', '') : symbol));
};
