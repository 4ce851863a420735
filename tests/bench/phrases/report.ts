import type { Outcome, Outcomes } from '../contest/rounds';
import {
  barsOf,
  type Column,
  firstAnswersIn,
  kibibytes,
  loadColumns,
  loadMsOf,
  medianMemory,
  milliseconds,
  nanosecondsIn,
  outcomeOf,
  printStanding,
  quickestPeer,
  ratioColumn,
  timesOurs,
} from '../contest/standing';
import type { Questions } from '../contest/task';
import type { BarPanel } from '../measure/draw-bars';
import { ratioOf, spreadOf } from '../measure/spread';
import { printFigures, printGoal } from '../measure/table';
import { handrailFoldingName, handrailName, wholeFile } from './handrail';
import { invented, meanCharacters, pages } from './questions';

const goalTimesFaster = 4;
const goalLoadMs = 5;
const countOfLoadGoal = 10_000;
/** Million characters a second, by how many phrases. */
const goalSpeeds: ReadonlyMap<number, number> = new Map([
  [1000, 150],
  [10_000, 120],
]);

/** Million characters a second. */
const speedOf = (outcome: Outcome, kind: string, questions: readonly Questions[]): number =>
  (meanCharacters(questions, kind) / spreadOf(nanosecondsIn(outcome, kind)).median) * 1000;

const kindColumns = (kind: string, ours: Outcome, questions: readonly Questions[]): readonly Column[] => [
  ratioColumn(`${kind}: time, times Handrail`, ours, (outcome) => nanosecondsIn(outcome, kind)),
  { title: `${kind}: Mchar/s`, cell: (outcome) => speedOf(outcome, kind, questions).toPrecision(3) },
];

const columnsFor = (ours: Outcome, questions: readonly Questions[]): readonly Column[] => [
  ...kindColumns(pages, ours, questions),
  ...kindColumns(invented, ours, questions),
  ...loadColumns(ours, [{ title: 'memory', cell: (outcome: Outcome) => kibibytes(medianMemory(outcome)) }]),
];

const printSpeedGoals = (count: number, outcomes: Outcomes, questions: readonly Questions[]): void => {
  const goal = goalSpeeds.get(count);
  if (goal === undefined) return;
  for (const name of [handrailName, handrailFoldingName]) {
    const speed = speedOf(outcomeOf(outcomes, name), pages, questions);
    printGoal(`${name}: at least ${goal} Mchar/s on pages`, speed >= goal, `${speed.toFixed(0)} Mchar/s`);
  }
};

const printPeerGoal = (outcomes: Outcomes, ours: Outcome): void => {
  const others = outcomes.contenders.filter(({ name }) => name !== handrailFoldingName);
  const quickest = quickestPeer({ ...outcomes, contenders: others }, ours, pages);
  if (!quickest) return;
  const times = timesOurs(quickest, ours, pages);
  printGoal(
    `at least ${goalTimesFaster} times faster than the fastest other`,
    times >= goalTimesFaster,
    `${times.toFixed(2)} times (${quickest.name})`,
  );
};

const printLoadGoal = (outcomes: Outcomes, ours: Outcome): void => {
  const load = loadMsOf(ours, outcomes.firstAnswers.get(wholeFile.name) ?? []);
  printGoal(
    `loaded in at most ${goalLoadMs} ms, without reading the file`,
    load <= goalLoadMs,
    milliseconds(load),
  );
};

/** What is left of the speed of a loop that only touches every character. */
const printLimit = (outcomes: Outcomes, ours: Outcome): void => {
  const touch = outcomes.contenders.find(({ isBaseline }) => isBaseline);
  if (!touch) return;
  const times = ratioOf(nanosecondsIn(ours, pages), nanosecondsIn(touch, pages));
  console.log(
    `\nThe limit: every character is touched once and no byte of the text is copied; ${ours.built.storedBytes.toLocaleString('en')} bytes are opened. ` +
      `A loop that only touches every character is ${times.median.toFixed(1)} times faster (${times.low.toFixed(1)} to ${times.high.toFixed(1)}).`,
  );
};

export const printPhrases = (count: number, outcomes: Outcomes, questions: readonly Questions[]): void => {
  const ours = outcomeOf(outcomes, handrailName);
  printStanding(`${count.toLocaleString('en')} phrases`, outcomes, columnsFor(ours, questions));
  printFigures('From the file to the first text read', [
    {
      what: handrailName,
      measured: firstAnswersIn(ours),
      against: wholeFile.name,
      baseline: outcomes.firstAnswers.get(wholeFile.name) ?? [],
    },
  ]);
  printSpeedGoals(count, outcomes, questions);
  printPeerGoal(outcomes, ours);
  if (count === countOfLoadGoal) printLoadGoal(outcomes, ours);
  printLimit(outcomes, ours);
};

export const phrasePanel = (
  count: number,
  outcomes: Outcomes,
  questions: readonly Questions[],
): BarPanel => ({
  title: `Million characters of pages a second, ${count.toLocaleString('en')} phrases: more is better`,
  bars: barsOf(
    outcomes,
    outcomeOf(outcomes, handrailName),
    (outcome) => speedOf(outcome, pages, questions),
    (speed) => speed.toPrecision(3),
  ),
});
