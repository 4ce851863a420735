import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher, phrasesProblem } from '../../../rules/matching/phrase-matcher';
import { eachToken } from '../../../rules/matching/text-tokens';

const found = (phrases: readonly string[], text: string) =>
  buildPhraseMatcher([phrases])
    .scan(text)
    .hits.map(({ phrase }) => phrase);

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
    const { tokenCount, hits } = buildPhraseMatcher([['x'], ['Kill Myself']]).scan(text);
    expect(tokenCount).toBe(5);
    expect(hits).toEqual([{ set: 1, phrase: 'Kill Myself', firstToken: 1, lastToken: 2, start: 5, end: 18 }]);
    expect(text.slice(5, 18)).toBe('Ｋｉｌｌ — myself');
  });

  it('finds phrases inside and across one another, for every set', () => {
    const { hits } = buildPhraseMatcher([
      ['a b c', 'b', 'b c d'],
      ['B', 'c'],
    ]).scan('a b c d');
    expect(hits.map(({ set, phrase }) => `${set}:${phrase}`)).toEqual([
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
    expect(buildPhraseMatcher([]).scan('a b')).toEqual({ tokenCount: 2, hits: [] });
    expect(buildPhraseMatcher([['…', '']]).scan('a … b').hits).toEqual([]);
    expect(buildPhraseMatcher([['a']]).scan('')).toEqual({ tokenCount: 0, hits: [] });
  });

  it('stays quick and bounded on texts made to hurt', () => {
    const steps = Array.from({ length: 100 }, (_, at) => `${'a '.repeat(at + 1)}b`);
    const nested = Array.from({ length: 100 }, (_, at) => 'ha '.repeat(at + 1));
    const text = 'a '.repeat(262_144);
    expect(buildPhraseMatcher([steps]).scan(text)).toEqual({ tokenCount: 262_144, hits: [] });
    const laughter = buildPhraseMatcher([nested]).scan(text.replaceAll('a', 'ha'));
    expect(laughter.tokenCount).toBe(262_144);
    expect(laughter.hits.length).toBeLessThan(263_000);
    expect(buildPhraseMatcher([['a']]).scan('a'.repeat(524_288)).tokenCount).toBe(1);
    expect(buildPhraseMatcher([['杀']]).scan('自杀'.repeat(87_000)).hits).toHaveLength(87_000);
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
        const scan = buildPhraseMatcher(given).scan(whole);
        const places = scan.hits.map(({ set, firstToken, lastToken }) => `${set} ${firstToken} ${lastToken}`);
        expect(places.toSorted()).toEqual(naive(given, whole).toSorted());
        for (const { phrase, start, end } of scan.hits)
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
const naive = (sets: readonly (readonly string[])[], text: string): string[] => {
  const all: string[] = [];
  eachToken(text, (folded, _start, _end, touches) => all.push(touches ? `+${folded}` : folded));
  const places = new Set<string>();
  for (const [set, phrases] of sets.entries()) {
    for (const wanted of phrases.map(symbols).filter(({ length }) => length > 0)) {
      for (const first of all.keys()) {
        const here = all
          .slice(first, first + wanted.length)
          .map((one, at) => (at === 0 ? one.replace('+', '') : one));
        if (here.join(' ') === wanted.join(' ')) places.add(`${set} ${first} ${first + wanted.length - 1}`);
      }
    }
  }
  return [...places];
};

describe('a phrase that cannot be found', () => {
  it.each(['', '  ', '…', '!!!', '🙂', '\u200b'])('is told apart: %j', (phrase) => {
    expect(phrasesProblem(phrase)).toContain('Write at least one word');
  });
  it.each(['a', '7', '杀', 'don’t', '½'])('is not %j', (phrase) => {
    expect(phrasesProblem(phrase)).toBeUndefined();
  });
});
