import type { Questions } from '../contest/task';
import { englishText, pageText } from '../matching/phrases';

export const pages = 'pages';
export const invented = 'invented text';
const charactersOfAKind = 500_000;
const charactersOfAText = 10_000;

const wordOf = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(wordOf) ?? [];

/** How many phrases begin at each word of the text, all counted: the naive truth. */
const countFound = (text: string, phrases: ReadonlySet<string>, longest: number): number => {
  const words = wordsOf(text);
  let found = 0;
  for (const from of words.keys()) {
    for (let length = 1; length <= longest && from + length <= words.length; length += 1) {
      if (phrases.has(words.slice(from, from + length).join(' '))) found += 1;
    }
  }
  return found;
};

const inTexts = (whole: string): readonly string[] =>
  Array.from({ length: Math.ceil(whole.length / charactersOfAText) }, (_, at) =>
    whole.slice(at * charactersOfAText, (at + 1) * charactersOfAText),
  );

/** Texts of 10,000 characters to read: real pages where they are at hand, and invented English, which holds more phrases. */
export const phraseQuestions = (phrases: readonly string[]): readonly Questions[] => {
  const known = new Set(phrases);
  const longest = phrases.reduce((most, phrase) => Math.max(most, phrase.split(' ').length), 0);
  const questions = (kind: string, whole: string): Questions => {
    const texts = [...inTexts(whole)];
    return { kind, texts, answers: texts.map((text) => countFound(text, known, longest)) };
  };
  return [
    questions(pages, pageText(charactersOfAKind, 2)),
    questions(invented, englishText(charactersOfAKind, 3)),
  ];
};

export const meanCharacters = (questions: readonly Questions[], wanted: string): number => {
  const { texts } = questions.find(({ kind }) => kind === wanted) ?? { texts: [] };
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
};
