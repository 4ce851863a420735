import { foldForPatterns } from './pattern-fold';

/** A text as patterns are asked of it. */
export interface PatternText {
  /** The part that is handed to patterns. */
  readonly beginning: string;
  /** Whether that is the whole text. */
  readonly isWhole: boolean;
  /** The part that is searched for literals, folded: it reaches farther, because searching is quick. */
  readonly folded: string;
  /** Whether the whole text is searched for literals. */
  readonly isSearchedWhole: boolean;
}

/** In UTF-16 units. The time a pattern takes grows with the text. */
const longestBeginning = 2048;
const longestSearched = 16_384;

/**
 * Prepares a text. Of one over 2,048 characters patterns get the beginning. It ends before a character that is no part
 * of a word, so that `\b` is true at its end exactly where it is in the whole text.
 */
export const patternText = (text: string): PatternText => {
  const isWhole = text.length <= longestBeginning;
  return {
    beginning: isWhole ? text : text.slice(0, endOfWordBefore(text, longestBeginning)),
    isWhole,
    folded: foldForPatterns(text.slice(0, longestSearched)),
    isSearchedWhole: text.length <= longestSearched,
  };
};

const endOfWordBefore = (text: string, farthest: number): number => {
  let end = farthest;
  while (end > 0 && standsInWord(text.charCodeAt(end))) end -= 1;
  return end;
};

/** Beyond ASCII nothing does, for RE2, but half of a character may stand there. */
const standsInWord = (code: number): boolean => code >= 0x80 || /\w/.test(String.fromCharCode(code));

const endMark = /\$|\\z/;

/** Whether a pattern may speak of where the text ends, which only the whole text can tell. */
export const speaksOfEnd = (source: string): boolean => endMark.test(source);
