import type { Outcome, Outcomes } from '../contest/rounds';
import {
  barsOf,
  type Column,
  firstAnswersIn,
  kibibytes,
  loadColumns,
  loadMsOf,
  milliseconds,
  nanoseconds,
  nanosecondsIn,
  outcomeOf,
  printStanding,
  ratioColumn,
  timesOurs,
} from '../contest/standing';
import type { BarPanel } from '../measure/draw-bars';
import { spreadOf } from '../measure/spread';
import { printFigures, printGoal } from '../measure/table';
import { ublockEngineName } from '../peers/ublock-engine';
import { handrailName, wholeFile } from './handrail';
import { address } from './material';

const goalNanoseconds = 1000;
const goalTimesUblock = 1.5;
const countOfSpeedGoals = 5000;
const goalLoadMs = 1;
const countOfLoadGoal = 10_000;

const addressTimes = (outcome: Outcome): readonly number[] => nanosecondsIn(outcome, address);

const columnsFor = (ours: Outcome): readonly Column[] => [
  ratioColumn('a URL, times Handrail', ours, addressTimes),
  { title: 'a URL', cell: (outcome) => nanoseconds(spreadOf(addressTimes(outcome)).median) },
  ...loadColumns(ours, [{ title: 'stored', cell: ({ built }: Outcome) => kibibytes(built.storedBytes) }]),
];

const printSpeedGoals = (outcomes: Outcomes, ours: Outcome): void => {
  const took = spreadOf(addressTimes(ours)).median;
  printGoal('at most 1 µs a URL', took <= goalNanoseconds, nanoseconds(took));
  const ublock = outcomes.contenders.find(({ name }) => name === ublockEngineName);
  if (!ublock) return;
  const times = timesOurs(ublock, ours, address);
  printGoal(
    `at least ${goalTimesUblock} times faster than uBlock Origin’s engine`,
    times >= goalTimesUblock,
    `${times.toFixed(2)} times`,
  );
};

const printLoadGoal = (outcomes: Outcomes, ours: Outcome): void => {
  const load = loadMsOf(ours, outcomes.firstAnswers.get(wholeFile.name) ?? []);
  printGoal('loaded in under 1 ms, without reading the file', load < goalLoadMs, milliseconds(load));
};

export const printUrls = (count: number, outcomes: Outcomes): void => {
  const ours = outcomeOf(outcomes, handrailName);
  printStanding(`${count.toLocaleString('en')} filters`, outcomes, columnsFor(ours));
  printFigures('From the file to the first answer', [
    {
      what: handrailName,
      measured: firstAnswersIn(ours),
      against: wholeFile.name,
      baseline: outcomes.firstAnswers.get(wholeFile.name) ?? [],
    },
  ]);
  if (count === countOfSpeedGoals) printSpeedGoals(outcomes, ours);
  if (count === countOfLoadGoal) printLoadGoal(outcomes, ours);
};

export const urlPanels = (count: number, outcomes: Outcomes): readonly BarPanel[] => {
  const ours = outcomeOf(outcomes, handrailName);
  const filters = `${count.toLocaleString('en')} filters`;
  return [
    {
      title: `One URL against ${filters}: less is better`,
      bars: barsOf(outcomes, ours, (outcome) => spreadOf(addressTimes(outcome)).median, nanoseconds),
    },
    {
      title: `From the file to the first answer, ${filters}: less is better`,
      bars: barsOf(outcomes, ours, (outcome) => spreadOf(firstAnswersIn(outcome)).median, milliseconds),
    },
  ];
};
