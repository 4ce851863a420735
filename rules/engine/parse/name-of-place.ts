import type { Path } from './place';

/** What people call one entry of these lists. */
const entryNames: Readonly<Record<string, string>> = {
  rules: 'This rule',
  adjust: 'This adjustment',
  clauses: 'This clause',
  goals: 'This goal',
  tests: 'This test',
  exceptions: 'This exception',
  protected: 'This protected address',
  forwarders: 'This forwarder',
  all: 'This condition',
  any: 'This condition',
  none: 'This condition',
};

/** A group, as the subject of a sentence: `This rule`, `"charter"`, `The pack file`. */
export const groupName = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'The pack file';
  if (typeof last === 'string') return `"${brief(last)}"`;
  return entryNames[String(path.at(-2))] ?? 'This entry';
};

/** A value, as the subject of a sentence: `"days"`, `An entry of "days"`. */
export const valueName = (path: Path): string => {
  const last = path.at(-1);
  if (typeof last !== 'number') return groupName(path);
  const list = path.at(-2);
  if (typeof list !== 'string') return 'This entry';
  return entryNames[list] ?? `An entry of "${brief(list)}"`;
};

/** Whether the group at the path is a condition, where every name is a check or `all`, `any`, `none`. */
export const isCondition = (path: Path): boolean => {
  const last = path.at(-1);
  if (last === 'when') return true;
  return typeof last === 'number' && ['all', 'any', 'none'].includes(String(path.at(-2)));
};

/** Text from the file, short enough for a sentence. */
export const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
