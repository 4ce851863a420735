import { spreadOf } from '../measure/spread';
import { printFigures, printGoal, tableText } from '../measure/table';
import type { Taken, Way } from './in-page';
import type { PageReadings } from './measure-ways';

const goalMs = 4;
const longTaskMs = 50;

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;

const totalMs = ({ turnsMs }: Taken): number => turnsMs.reduce((sum, turn) => sum + turn, 0);
const longestMs = ({ turnsMs }: Taken): number => Math.max(...turnsMs);

/** For each page the median of its openings: what another process did to one of them does not count. */
const eachPage = (pages: readonly PageReadings[], way: Way, value: (taken: Taken) => number) =>
  pages.map(({ readings }) => spreadOf(readings[way].map(value)).median);

const turnRow = (pages: readonly PageReadings[], name: string, way: Way): readonly string[] => {
  const turns = pages.flatMap(({ readings }) => readings[way].flatMap(({ turnsMs }) => turnsMs));
  const over = (limitMs: number) => `${turns.filter((turn) => turn > limitMs).length} of ${turns.length}`;
  return [
    name,
    ms(spreadOf(turns).median),
    ms(Math.max(...eachPage(pages, way, longestMs))),
    ms(Math.max(...turns)),
    over(goalMs),
    over(longTaskMs),
    ms(Math.max(...eachPage(pages, way, totalMs))),
  ];
};

const turnHead = [
  'turns on the main thread',
  'median',
  'worst page’s longest',
  'longest of all',
  `over ${goalMs} ms`,
  `over ${longTaskMs} ms`,
  'worst page in all',
];

/** Prints how the page reader compares with plain ways to the same text; `known` is how many pages there are. */
export const printWays = (pages: readonly PageReadings[], known: number): void => {
  const compare = (what: string, value: (taken: Taken) => number) => {
    const measured = eachPage(pages, 'reader', value);
    return [
      { what, measured, against: 'innerText', baseline: eachPage(pages, 'inner-text', value) },
      { what, measured, against: 'tree walk', baseline: eachPage(pages, 'tree-walk', value) },
    ];
  };
  printFigures(
    `Reading a page once, cold (the ${pages.length} largest of ${known} pages, median of 3 openings each)`,
    [...compare('all of a reading', totalMs), ...compare('its longest turn', longestMs)],
  );
  const rows = [
    turnRow(pages, 'page reader', 'reader'),
    turnRow(pages, 'innerText', 'inner-text'),
    turnRow(pages, 'tree walk', 'tree-walk'),
  ];
  console.log(`\n${tableText([turnHead, ...rows])}`);
  const longest = eachPage(pages, 'reader', longestMs);
  const worst = Math.max(...longest);
  const where = pages[longest.indexOf(worst)]?.name ?? 'no page';
  const again = longest.filter((page) => page > goalMs).length;
  // Every turn counts: a median, or fewer pages, would meet the goal by the choice of what is looked at.
  const turns = pages.flatMap(({ readings }) => readings.reader.flatMap(({ turnsMs }) => turnsMs));
  const over = turns.filter((turn) => turn > goalMs).length;
  printGoal(
    `no turn of the reader over ${goalMs} ms`,
    over === 0,
    `${over} of ${turns.length} turns were over it; in most openings of a page on ${again} of ${pages.length} pages, at worst ${ms(worst)} on ${where}`,
  );
};
