import { checkRegistry } from '../../rules/checks/registry';
import { parsePack } from '../../rules/engine/parse-pack';
import type { Problem } from '../../rules/model/problem';
import { re2Engine } from '../../rules/patterns/re2-engine';

/** A longer text is read by the review alone: reading it here at every pause would hold up the typing. */
const mostLetters = 256 * 1024;

/** What is wrong with a text as it stands. Files beside it are left to the review. */
export const problemsOfText = async (text: string): Promise<readonly Problem[]> => {
  if (text.length > mostLetters) return [];
  const today = new Date().toISOString().slice(0, 10);
  return parsePack({ file: '', text }, checkRegistry, { today, patternEngine: re2Engine }).problems;
};
