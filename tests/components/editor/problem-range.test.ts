import { yamlLanguage } from '@codemirror/lang-yaml';
import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemRange } from '../../../components/editor/problem-range';
import { replaced, replacementFor } from '../../../components/editor/replacement';
import type { Problem } from '../../../rules/model/problem';
import { mapleText, mapleWith, read } from '../../fixtures/packs/maple';

const aProblem = (line: number, column: number, fix?: string): Problem => ({
  level: 'error',
  message: 'Something is wrong.',
  file: 'maple.yaml',
  line,
  column,
  path: [],
  ...(fix === undefined ? {} : { fix }),
});
const shownIn = (text: string, problem: Problem): string => {
  const doc = Text.of(text.split('\n'));
  const { from, to } = problemRange(problem, doc, yamlLanguage.parser.parse(text));
  return doc.sliceString(from, to);
};

describe('what is underlined', () => {
  test.each([
    ['a key', 'pack:\n  naem: x', 2, 3, 'naem'],
    ['a value of several words', 'title: Game site\nid: a', 1, 8, 'Game site'],
    ['quoted text with its marks', 'from: "25:00"', 1, 7, '"25:00"'],
    ['a group by its first sign', 'when: { host: a }', 1, 7, '{'],
    ['a value over several lines up to its line’s end', 'a: one\n  two', 1, 4, 'one'],
    ['the last word where nothing is written', 'a: b   ', 1, 8, 'b   '],
    ['the nearest place where lines are gone', 'a: b', 9, 9, 'b'],
    ['nothing in an empty text', '', 1, 1, ''],
  ])('%s', (_what, text, line, column, shown) => {
    expect(shownIn(text, aProblem(line, column))).toBe(shown);
  });

  test('is within the line, wherever a problem points', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(mapleText.length), (line, column, cut) => {
        const text = mapleText.slice(0, cut);
        const doc = Text.of(text.split('\n'));
        const { from, to } = problemRange(aProblem(line, column), doc, yamlLanguage.parser.parse(text));
        expect(from).toBeLessThanOrEqual(to);
        expect(doc.lineAt(from).number).toBe(doc.lineAt(to).number);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('what a fix names is put in by itself', () => {
  test.each([
    ['a misspelt key', 'severity: high', 'severty: high'],
    ['a misspelt word', 'layer: district', 'layer: distrct'],
    ['a misspelt list', 'inList: games', 'inList: gmaes'],
  ])('%s', (_what, right, wrong) => {
    const text = mapleWith(right, wrong);
    const [problem] = read(text).problems.filter((each) => replacementFor(each) !== undefined);
    if (problem === undefined) throw new Error('Nothing is offered.');
    const doc = Text.of(text.split('\n'));
    const { from, to } = problemRange(problem, doc, yamlLanguage.parser.parse(text));
    const mended = replaced(doc.sliceString(from, to), replacementFor(problem) ?? '');
    expect(doc.replace(from, to, Text.of([mended])).toString()).toBe(mapleText);
  });
  test('quotation marks stay', () => {
    expect([replaced('"gmaes"', 'games'), replaced('gmaes', 'games')]).toEqual(['"games"', 'games']);
  });
  test('a fix in other words is left to the person', () => {
    expect(replacementFor(aProblem(1, 1, 'Choose one of: a, b.'))).toBeUndefined();
    expect(replacementFor(aProblem(1, 1))).toBeUndefined();
  });
});
