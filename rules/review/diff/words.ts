import { weekdays } from '../../model/weekday';

const mostExamples = 5;
const longestStatement = 160;

/** "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** At most five of them, and how many more there are. */
export const examplesOf = (items: readonly string[]): string => {
  const shown = items.slice(0, mostExamples);
  const more = items.length - shown.length;
  return listed(more === 0 ? shown : [...shown, `${numberWords(more)} more`]);
};

export const quoted = (text: string): string => `“${text}”`;

/** Names of a pack as words: `late_night` is "late night". */
export const spaced = (name: string): string => name.replaceAll(/[_-]+/g, ' ');

export const numberWords = (count: number): string => count.toLocaleString('en');

/** "1 site", "1,200 sites". */
export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`;

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Cut at a word, where it is longer than people read. */
export const shortened = (statement: string): string => {
  if (statement.length <= longestStatement) return statement;
  const cut = statement.slice(0, longestStatement);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longestStatement / 2 ? end : longestStatement)}…`;
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-12-18` as "18 December 2026". */
export const dateWords = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
};

const dayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** "Monday to Friday", "Monday, Wednesday and Friday", "every day"; 0 is Monday, in order. */
export const dayWords = (days: readonly number[]): string => {
  if (days.length === weekdays.length) return 'every day';
  return listed(inRuns(days).map((run) => runWords(run.map((day) => dayNames[day] ?? ''))));
};

/** Runs of numbers that follow each other. */
export const inRuns = (numbers: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const each of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === each - 1) last.push(each);
    else runs.push([each]);
  }
  return runs;
};

/** "6 to 8"; two that follow each other are named one by one. */
export const runWords = (names: readonly string[]): string =>
  names.length < 3 ? listed(names) : `${names[0]} to ${names.at(-1)}`;
