import { checkRegistry } from '../../rules/checks/registry';
import { type ParsedPack, parsePack } from '../../rules/engine/parse-pack';
import type { ListFile } from '../../rules/model/host-list';
import type { Problem } from '../../rules/model/problem';
import { re2Engine } from '../../rules/patterns/re2-engine';

/** A longer text is read by the review alone: reading it here at every pause would hold up the typing. */
const mostLetters = 256 * 1024;

const tooLong: Problem = {
  level: 'warning',
  message: 'This pack is too long to be checked while you type.',
  fix: 'Review it: everything is checked then.',
  file: '',
  line: 1,
  column: 1,
  path: [],
};

const notLookedAt: ListFile = { state: 'not-looked-at', byteCount: 0 };

/** What is wrong with a text as it stands. Files beside it are left to the review. */
export const problemsOfText = async (text: string): Promise<readonly Problem[]> => {
  if (text.length > mostLetters) return [tooLong];
  const today = new Date().toISOString().slice(0, 10);
  const parse = (listFiles?: ReadonlyMap<string, ListFile>): ParsedPack =>
    parsePack({ file: '', text }, checkRegistry, { today, patternEngine: re2Engine, listFiles });
  const first = parse();
  if (first.wantedLists.length === 0) return first.problems;
  return parse(new Map(first.wantedLists.map(({ name }) => [name, notLookedAt]))).problems;
};
