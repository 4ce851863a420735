/** What a library that finds substrings needs beside it, done as cheaply as it goes. */
const inWord = /[\p{L}\p{M}\p{N}]/u;

const isInWord = (code: number): boolean => {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return inWord.test(String.fromCharCode(code));
};

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** One spelling for each word; its time counts. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a hit in a folded text (end excluded) is whole words; an apostrophe inside a word belongs to it. */
export const isWhole = (text: string, start: number, end: number): boolean => {
  const before = text.charCodeAt(start - 1);
  const behind = text.charCodeAt(end);
  if (isInWord(before) || isInWord(behind)) return false;
  if (isApostrophe(before) && isInWord(text.charCodeAt(start - 2))) return false;
  return !(isApostrophe(behind) && isInWord(text.charCodeAt(end + 1)));
};
