import type { Problem } from '../../rules/model/problem';

/** The word that a problem's fix names instead of the one that is written; nothing where it names none. */
export const replacementFor = ({ fix }: Problem): string | undefined =>
  fix === undefined ? undefined : /^Did you mean "([^"]+)"\?$/.exec(fix)?.[1];

/** What is written with another word in it: quotation marks stay. */
export const replaced = (written: string, word: string): string => {
  const mark = /^["']/.exec(written)?.[0] ?? '';
  return `${mark}${word}${mark}`;
};
