import type { Outcome, Outcomes } from '../contest/rounds';
import {
  answersOf,
  barsOf,
  type Column,
  firstAnswersIn,
  loadColumns,
  medianMemory,
  milliseconds,
  nanoseconds,
  nanosecondsIn,
  outcomeOf,
  printStanding,
  quickestPeer,
  ratioColumn,
  timesOurs,
} from '../contest/standing';
import type { BarPanel } from '../measure/draw-bars';
import { ratioOf, spreadOf } from '../measure/spread';
import { printFigures, printGoal } from '../measure/table';
import { firstAnswerNames, handrailName } from './handrail';
import { hit, miss } from './questions';

const goalTimesFaster = 4;
const goalBytesPerHost = 9;
const goalTimesReading = 1.2;
const goalGrowth = 2;

const perHost = (bytes: number, count: number): string => (bytes === 0 ? '–' : (bytes / count).toFixed(1));

/** With fewer hosts, the code that a process loads on its way weighs as much as they do. */
const fewestToWeigh = 100_000;

const memoryPerHost = (outcome: Outcome, count: number): string =>
  count < fewestToWeigh ? '–' : perHost(medianMemory(outcome), count);

const kindColumns = (kind: string, ours: Outcome): readonly Column[] => [
  ratioColumn(`a ${kind}, times Handrail`, ours, (outcome) => nanosecondsIn(outcome, kind)),
  { title: `a ${kind}`, cell: (outcome) => nanoseconds(spreadOf(nanosecondsIn(outcome, kind)).median) },
];

const columnsFor = (count: number, ours: Outcome): readonly Column[] => [
  ...kindColumns(hit, ours),
  ...kindColumns(miss, ours),
  ...loadColumns(ours, [
    { title: 'memory, bytes a host', cell: (outcome: Outcome) => memoryPerHost(outcome, count) },
    { title: 'stored, bytes a host', cell: ({ built }: Outcome) => perHost(built.storedBytes, count) },
  ]),
];

const printFirstAnswers = (outcomes: Outcomes, ours: Outcome): void => {
  const { wholeFile, oneShard, oneShardRead } = firstAnswerNames;
  const measured = (name: string) => outcomes.firstAnswers.get(name) ?? [];
  printFigures('From the file to the first answer', [
    {
      what: 'Handrail, all of it',
      measured: firstAnswersIn(ours),
      against: wholeFile,
      baseline: measured(wholeFile),
    },
    { what: oneShard, measured: measured(oneShard), against: oneShardRead, baseline: measured(oneShardRead) },
    { what: oneShard, measured: measured(oneShard), against: wholeFile, baseline: measured(wholeFile) },
  ]);
};

const printGoals = (count: number, outcomes: Outcomes, ours: Outcome): void => {
  for (const kind of [hit, miss]) {
    const quickest = quickestPeer(outcomes, ours, kind);
    if (!quickest) continue;
    const times = timesOurs(quickest, ours, kind);
    const seen = `${times.toFixed(2)} times (${quickest.name})`;
    printGoal(
      `a ${kind} at least ${goalTimesFaster} times faster than the fastest peer`,
      times >= goalTimesFaster,
      seen,
    );
  }
  if (count >= fewestToWeigh) {
    const bytes = medianMemory(ours) / count;
    printGoal(
      `at most ${goalBytesPerHost} bytes a host in memory`,
      bytes <= goalBytesPerHost,
      `${bytes.toFixed(2)} bytes`,
    );
  }
  const times = ratioOf(
    firstAnswersIn(ours),
    outcomes.firstAnswers.get(firstAnswerNames.wholeFile) ?? [],
  ).median;
  printGoal(
    `file to first answer at most ${goalTimesReading} times reading the bytes`,
    times <= goalTimesReading,
    `${times.toFixed(2)} times with all of it`,
  );
  const { wrong, asked } = answersOf(ours);
  printGoal('every answer right', wrong === 0, `${wrong} of ${asked.toLocaleString('en')} wrong`);
};

export const printHosts = (count: number, outcomes: Outcomes): void => {
  const ours = outcomeOf(outcomes, handrailName);
  printStanding(`${count.toLocaleString('en')} hosts`, outcomes, columnsFor(count, ours));
  printFirstAnswers(outcomes, ours);
  printGoals(count, outcomes, ours);
};

/** How the cost of a look-up grows between two sizes, each measured in rounds of its own. */
export const printGrowth = (from: number, few: Outcomes, to: number, many: Outcomes): void => {
  for (const kind of [hit, miss]) {
    const medianIn = (outcomes: Outcomes) =>
      spreadOf(nanosecondsIn(outcomeOf(outcomes, handrailName), kind)).median;
    const growth = medianIn(many) / medianIn(few);
    printGoal(
      `a ${kind} at ${to.toLocaleString('en')} at most ${goalGrowth} times that at ${from.toLocaleString('en')}`,
      growth <= goalGrowth,
      `${growth.toFixed(2)} times`,
    );
  }
};

export const hostPanels = (count: number, outcomes: Outcomes): readonly BarPanel[] => {
  const ours = outcomeOf(outcomes, handrailName);
  const among = `among ${count.toLocaleString('en')}: less is better`;
  const timesFor = (kind: string) =>
    barsOf(outcomes, ours, (outcome) => spreadOf(nanosecondsIn(outcome, kind)).median, nanoseconds);
  return [
    { title: `A host that is listed, ${among}`, bars: timesFor(hit) },
    { title: `A host that is not, ${among}`, bars: timesFor(miss) },
    {
      title: `Bytes of memory a host, ${among}`,
      bars: barsOf(
        outcomes,
        ours,
        (outcome) => medianMemory(outcome) / count,
        (bytes) => bytes.toFixed(1),
      ),
    },
    {
      title: `From the file to the first answer, ${among}`,
      bars: barsOf(outcomes, ours, (outcome) => spreadOf(firstAnswersIn(outcome)).median, milliseconds),
    },
  ];
};
