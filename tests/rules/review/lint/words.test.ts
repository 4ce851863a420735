import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../../rules/model/pack';
import { everydaySearches } from '../../../../rules/review/lint/everyday-searches';
import { lintAll, saidBy } from './linting';
import { schoolPack, schoolRule } from './school-pack';

const looksFor = (words: object, changes: Partial<Rule> = {}) =>
  schoolPack({ rules: [schoolRule({ when: { words: { in: ['search'], ...words } }, ...changes })] });
const said = (lint: string, ...given: Parameters<typeof looksFor>) =>
  saidBy(lint, lintAll([looksFor(...given)]));

describe('words that stand in homework', () => {
  test('are shown with the searches and the words that were found', () => {
    expect(said('words-in-homework', { any: ['kill', 'sperm', 'arcade'] })).toEqual([
      `Rule R-1 would act on 2 of ${everydaySearches.length} searches that students make for lessons: “to kill a mockingbird summary” (kill), “sperm whale facts” (sperm).`,
    ]);
  });
  test('so do patterns that fit nearly anything', () => {
    expect(said('words-in-homework', { matching: 're2', any: ['[aeiou]'] })).toEqual([
      expect.stringMatching(/and \d\d more\.$/),
    ]);
  });
  test('a title is looked at like a search', () => {
    expect(said('words-in-homework', { in: ['title'], any: ['hack'] })).toHaveLength(1);
  });
  test.each<[string, object, Partial<Rule>]>([
    ['longer phrases', { any: ['kill myself', 'sperm donor'] }, {}],
    ['more of them', { any: ['kill', 'sperm', 'arcade'], atLeastDistinct: 2 }, {}],
    ['harmless company', { any: ['kill'], softenNear: { within: 5, any: ['mockingbird'] } }, {}],
    ['a rule that only records', { any: ['kill'] }, { action: 'record' }],
    ['a rule that is off', { any: ['kill'] }, { status: 'off' }],
  ])('nothing is said of %s', (_, words, changes) => {
    expect(said('words-in-homework', words, changes)).toEqual([]);
  });
});

describe('words that say nothing alone', () => {
  test('are named at their place', () => {
    const found = lintAll([looksFor({ any: ['snake arcade', 'xx', 'The', 'gratis'] })]).filter(
      ({ lint }) => lint === 'weak-words',
    );
    expect(found.map(({ message, path }) => [path.at(-1), message])).toEqual([
      [1, '“xx” has fewer than three letters: it is found as an abbreviation on many pages.'],
      [2, '“The” is so common that it would be found on nearly any page.'],
      [3, '“gratis” is so common that it would be found on nearly any page.'],
    ]);
  });
  test.each([
    { any: ['the snake', 'aaa', '死', '18+'] },
    { any: ['xx', 'yy'], atLeastDistinct: 2 },
    { any: ['the'], near: { within: 3, any: ['arcade'] } },
  ])('nothing is said of %j', (words) => {
    expect(said('weak-words', words)).toEqual([]);
  });
});
