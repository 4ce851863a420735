import type { Bar } from '../measure/draw-bars';
import { ratioOf, spreadOf } from '../measure/spread';
import { spreadText, tableText } from '../measure/table';
import type { Outcome, Outcomes } from './rounds';
import type { BuildReply } from './task';

/** Nanoseconds a question of a kind, one a round. */
export const nanosecondsIn = ({ asked }: Outcome, kind: string): readonly number[] =>
  asked.map(({ nanoseconds }) => nanoseconds[kind] ?? Number.NaN);

export const firstAnswersIn = ({ asked }: Outcome): readonly number[] =>
  asked.map(({ firstAnswerMs }) => firstAnswerMs);

/** Milliseconds it took to open the stored form, without reading its file; the median. */
export const loadMsOf = ({ asked }: Outcome, reading: readonly number[]): number =>
  spreadOf(asked.map(({ openMs }, round) => openMs - (reading[round] ?? 0))).median;

export const medianMemory = ({ asked }: Outcome): number =>
  spreadOf(asked.map(({ memoryBytes }) => memoryBytes)).median;

/** How often as long as ours it takes for a question of a kind; each round against the same round. */
export const timesOurs = (outcome: Outcome, ours: Outcome, kind: string): number =>
  ratioOf(nanosecondsIn(outcome, kind), nanosecondsIn(ours, kind)).median;

/** The one of that name, which must be there. */
export const outcomeOf = ({ contenders }: Outcomes, name: string): Outcome => {
  const found = contenders.find((outcome) => outcome.name === name);
  if (!found) throw new Error(`“${name}” has no outcome.`);
  return found;
};

/** Who is the quickest beside ours at a kind of question; `undefined` when ours is alone. */
export const quickestPeer = (outcomes: Outcomes, ours: Outcome, kind: string): Outcome | undefined => {
  const peers = outcomes.contenders.filter((outcome) => outcome !== ours && !outcome.isBaseline);
  return peers.sort((a, b) => timesOurs(a, ours, kind) - timesOurs(b, ours, kind))[0];
};

/** Bars of all contenders, without the baselines. */
export const barsOf = (
  { contenders }: Outcomes,
  ours: Outcome,
  measured: (outcome: Outcome) => number,
  labelOf: (value: number) => string,
): readonly Bar[] =>
  contenders
    .filter(({ isBaseline }) => !isBaseline)
    .map((outcome) => {
      const value = measured(outcome);
      return { name: outcome.name, value, label: labelOf(value), isOurs: outcome === ours };
    });

/** What is shown of each contender in a column of its own. */
export interface Column {
  readonly title: string;
  readonly cell: (outcome: Outcome) => string;
}

/** How many answers were checked and how many were wrong, after building and after each opening. */
export const answersOf = ({ built, asked }: Outcome): Pick<BuildReply, 'asked' | 'wrong'> => {
  const checked = [built, ...asked];
  return {
    asked: checked.reduce((count, each) => count + each.asked, 0),
    wrong: checked.reduce((count, each) => count + each.wrong, 0),
  };
};

const answers: Column = {
  title: 'answers',
  cell: (outcome) => {
    if (outcome.isBaseline) return '–';
    const { asked, wrong } = answersOf(outcome);
    return wrong === 0 ? 'all right' : `${wrong.toLocaleString('en')} of ${asked.toLocaleString('en')} wrong`;
  },
};

/** A baseline has nothing to open or to keep. */
const onlyContenders = ({ title, cell }: Column): Column => ({
  title,
  cell: (outcome) => (outcome.isBaseline ? '–' : cell(outcome)),
});

/** Columns with the ratio to ours, which stand before the figures themselves. */
export const ratioColumn = (
  title: string,
  ours: Outcome,
  valuesOf: (outcome: Outcome) => readonly number[],
): Column => ({
  title,
  cell: (outcome) => (outcome === ours ? '1' : spreadText(ratioOf(valuesOf(outcome), valuesOf(ours)))),
});

/** What each contender takes to be built and to be opened, after columns of its weight. */
export const loadColumns = (ours: Outcome, weights: readonly Column[]): readonly Column[] =>
  [
    ...weights,
    ratioColumn('file to first answer, times Handrail', ours, firstAnswersIn),
    {
      title: 'file to first answer',
      cell: (outcome: Outcome) => milliseconds(spreadOf(firstAnswersIn(outcome)).median),
    },
    { title: 'built in (once)', cell: ({ built }: Outcome) => milliseconds(built.buildMs) },
  ].map(onlyContenders);

export const kibibytes = (bytes: number): string =>
  bytes === 0 ? '–' : `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;

export const milliseconds = (ms: number): string => {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(0)} s`;
  return ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toPrecision(3)} ms`;
};

export const nanoseconds = (ns: number): string =>
  ns >= 10_000 ? `${(ns / 1000).toPrecision(3)} µs` : `${ns.toFixed(0)} ns`;

/** Prints who answered how, ours first. */
export const printStanding = (title: string, { contenders }: Outcomes, columns: readonly Column[]): void => {
  const all = [...columns, answers];
  const rows = contenders.map((outcome) => [outcome.name, ...all.map(({ cell }) => cell(outcome))]);
  console.log(`\n### ${title}\n\n${tableText([['', ...all.map(({ title: head }) => head)], ...rows])}`);
};
