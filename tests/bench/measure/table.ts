import { ratioOf, type Spread, spreadOf } from './spread';

/** One line of a bench: what was measured, beside the baseline that was measured in the same rounds. */
export interface Figure {
  readonly what: string;
  /** Milliseconds, one a round. */
  readonly measured: readonly number[];
  readonly against: string;
  readonly baseline: readonly number[];
}

const inUnit = (milliseconds: number): string => {
  if (milliseconds >= 100) return `${milliseconds.toFixed(0)} ms`;
  if (milliseconds >= 0.1) return `${milliseconds.toPrecision(3)} ms`;
  return `${(milliseconds * 1000).toPrecision(3)} µs`;
};

const factor = (ratio: number): string => (ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3));

/** The median, and in brackets the middle 80 %. */
export const spreadText = ({ median, low, high }: Spread): string =>
  `${factor(median)} × (${factor(low)} to ${factor(high)})`;

const rowOf = ({ what, measured, against, baseline }: Figure): readonly string[] => [
  what,
  inUnit(spreadOf(measured).median),
  against,
  inUnit(spreadOf(baseline).median),
  spreadText(ratioOf(measured, baseline)),
];

/** A table as Markdown has it, every column as wide as its widest cell. */
export const tableText = (rows: readonly (readonly string[])[]): string => {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
};

const head = ['measured', 'median', 'baseline', 'median', 'ratio: median (middle 80 %)'];

/** Prints figures under a title. */
export const printFigures = (title: string, figures: readonly Figure[]): void => {
  console.log(`\n### ${title}\n\n${tableText([head, ...figures.map(rowOf)])}`);
};

/** Prints whether a goal was met, in words. */
export const printGoal = (goal: string, isMet: boolean, seen: string): void => {
  console.log(`\nGoal: ${goal}. ${isMet ? 'Met' : 'Missed'}: ${seen}.`);
};
