import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';
import type { Folding } from '../../../../rules/model/check';
import { naiveFolded } from './naive-disguises';
import type { NaiveHit } from './naive-phrases';
import { everyHit } from './phrase-hits-of';

const find = (alsoFold: readonly Folding[], phrases: readonly string[], text: string) =>
  buildPhraseMatcher([{ phrases, alsoFold }]).scan(text).hitsOf(0);
const found = (alsoFold: readonly Folding[], phrases: readonly string[], text: string) =>
  find(alsoFold, phrases, text).map(({ phrase }) => phrase);

const placeOf = ({ phrase, firstToken, lastToken, start, end }: NaiveHit): string =>
  `${phrase}: ${firstToken}-${lastToken}, ${start}-${end}`;

describe('words in disguise', () => {
  it.each([
    ['kill', 'k1ll'],
    ['kill', 'ki11'],
    ['bitch', 'B1TCH!'],
    ['ass', '@$$hole, a55'],
    ['shit', '$h1t'],
    ['kill myself', 'i will k1ll my5elf now'],
    ['kill myself', 'k111 or ki11  myself'],
    ['leet', '(1337 l33t)'],
  ])('%j is seen through leetspeak in %j', (phrase, text) => {
    expect(found(['leetspeak'], [phrase], text)).toEqual([phrase]);
    expect(found([], [phrase], text)).toEqual([]);
    expect(found(['look-alikes'], [phrase], text)).toEqual([]);
  });

  it.each([
    ['porn', 'рorn'],
    ['sex', 'ѕех'],
    ['casino', 'СASINО'],
    ['cocaine', 'сосаіne'],
    ['kill myself', 'kіll my self, kіll mysеlf'],
    ['сука', 'cукa'],
  ])('%j is seen through look-alikes in %j', (phrase, text) => {
    expect(found(['look-alikes'], [phrase], text)).toEqual([phrase]);
    expect(found([], [phrase], text)).toEqual([]);
    expect(found(['leetspeak'], [phrase], text)).toEqual([]);
  });

  it('is seen through both at once', () => {
    expect(found(['look-alikes', 'leetspeak'], ['casino'], 'с4s1nо')).toEqual(['casino']);
    expect(found(['look-alikes'], ['casino'], 'с4s1nо')).toEqual([]);
  });

  it('makes no word of a number, a price or a sign', () => {
    const phrases = ['ass', 'lol', 's', 'a', 'i', 'so', 'boss', 'oi', 'test', 'sits'];
    const text = '455 101 $5 @ $ 50 8055 01 7357 5175 3.50$ 共455人 455-455 “455”';
    expect(found(['leetspeak', 'look-alikes'], phrases, text)).toEqual([]);
  });

  it('takes a word of another language for what it is', () => {
    expect(found(['look-alikes'], ['bot', 'там'], 'вот, tam')).toEqual([]);
    expect(found(['look-alikes'], ['сор'], 'a cop')).toEqual([]);
    expect(found(['leetspeak'], ['3d'], 'ed')).toEqual([]);
    expect(found(['look-alikes', 'leetspeak'], ['3d', 'сор', 'kill'], 'ed k1ll cop')).toEqual(['kill']);
  });

  it('is told once where it stands plainly, and where in the text it stands', () => {
    expect(found(['leetspeak'], ['4chan', 'achan'], '4chan')).toEqual(['4chan']);
    const text = 'me@home: «с4s1nо» night, $h1t';
    const hits = find(['look-alikes', 'leetspeak'], ['casino night', 'shit', 'home'], text);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['home', 'с4s1nо» night', '$h1t']);
    expect(hits.map(({ firstToken, lastToken }) => [firstToken, lastToken])).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
    ]);
  });

  it('is followed over any gap', () => {
    for (const gap of [1, 250, 256, 300, 1000]) {
      expect(found(['leetspeak'], ['kill myself'], `k1ll${' '.repeat(gap)}myself`)).toEqual(['kill myself']);
      expect(found(['leetspeak'], ['kill myself'], `kill${' '.repeat(gap)}my5elf`)).toEqual(['kill myself']);
    }
  });

  it('joins a word that a sign cuts', () => {
    const hits = find(['leetspeak'], ['bastard here'], 'you b@$t@rd here');
    expect(hits).toMatchObject([{ firstToken: 1, lastToken: 4, start: 4, end: 16 }]);
  });

  it('changes nothing for other sets, and is the same in slices', () => {
    const piece = fc.constantFrom(
      'k1ll',
      'kill',
      'my',
      '5elf',
      'self',
      'а',
      'a',
      '@',
      '$',
      '1',
      '455',
      '杀',
      ' ',
      ', ',
    );
    const text = fc.array(piece, { maxLength: 120 }).map((all) => all.join(''));
    const phrases = ['kill', 'kill my self', 'a', 'self a', '455', 'myself'];
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, slice) => {
        const alone = everyHit(buildPhraseMatcher([phrases]).scan(whole));
        const matcher = buildPhraseMatcher([
          { phrases },
          { phrases, alsoFold: ['leetspeak'] },
          { phrases, alsoFold: ['look-alikes', 'leetspeak'] },
        ]);
        const hits = everyHit(matcher.scan(whole));
        expect(hits.filter(({ set }) => set === 0)).toEqual(alone);
        for (const set of [1, 2]) {
          const same = hits.filter((hit) => hit.set === set).map((hit) => ({ ...hit, set: 0 }));
          expect(same).toEqual(expect.arrayContaining([...alone]));
        }
        const scanning = matcher.begin(whole);
        while (!scanning.advance(slice));
        expect(everyHit(scanning.result)).toEqual(hits);
      }),
      { numRuns: 400 },
    );
  });

  it('is found wherever reading all of the text folded finds it', () => {
    const words = [
      'k1ll',
      'kill',
      'kіll',
      'my',
      '5elf',
      'self',
      'а',
      'a',
      '1',
      '455',
      '杀',
      'e\u0301',
      '\u200b',
    ];
    const between = ['@', '$', ' ', ' ', ' ', ', ', "'", '’', '. plain words '];
    const piece = fc.constantFrom(...words, ...between);
    const text = fc.array(piece, { maxLength: 80 }).map((all) => all.join(''));
    const phrases = ['kill', 'kill my self', 'a', 'self a', 'as', 'myself', "a's", 'a 杀', 'é'];
    for (const alsoFold of [['leetspeak'], ['look-alikes'], ['look-alikes', 'leetspeak']] as const) {
      const matcher = buildPhraseMatcher([{ phrases, alsoFold }]);
      fc.assert(
        fc.property(text, (whole) => {
          const places = everyHit(matcher.scan(whole)).map(placeOf);
          expect(places.toSorted()).toEqual(naiveFolded(phrases, alsoFold, whole).map(placeOf).toSorted());
        }),
        { numRuns: 300 },
      );
    }
  });

  it('is found at any distance from the last one, whatever stands between', () => {
    const filler = 'plain words, 3 of 7 @ 5 o’clock. ';
    for (const count of [0, 1, 7, 8, 40, 300]) {
      const text = `k1ll myself ${filler.repeat(count)}kill my5elf`;
      expect(find(['leetspeak'], ['kill myself'], text)).toMatchObject([
        { start: 0, firstToken: 0, lastToken: 1 },
        { end: text.length, firstToken: 2 + count * 7, lastToken: 3 + count * 7 },
      ]);
    }
  });
});
