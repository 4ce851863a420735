import type { DraftCheck } from './draft';
import type { Path } from './place';
import type { Report } from './report';

const texts = ['student', 'teacher', 'fix'] as const;
const languageCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Words for people are there in English, the language that everything falls back to, and should be in Spanish too. */
export const languages: DraftCheck = ({ rules }, report) => {
  for (const { entry, path } of rules) {
    for (const text of texts) {
      const words = entry[text];
      if (words !== undefined) inLanguages(text, words, [...path, text], report);
    }
  }
};

const inLanguages = (
  text: string,
  words: Readonly<Record<string, string>>,
  path: Path,
  report: Report,
): void => {
  for (const code of Object.keys(words)) {
    if (languageCode.test(code)) continue;
    const message = `"${code}" is not the code of a language.`;
    report.error({ path: [...path, code], at: 'name', message, fix: 'Write a code such as en or es.' });
  }
  if (words['en'] === undefined) {
    const message = `"${text}" has no English words, which are shown where a translation is missing.`;
    report.error({ path, at: 'name', message, fix: `Add en: to "${text}".` });
  }
  if (words['es'] === undefined) {
    const message = `"${text}" has no Spanish words.`;
    report.warning({ path, at: 'name', message, fix: `Add es: to "${text}".` });
  }
};
