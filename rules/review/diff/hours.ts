import type { LayeredRule } from '../../engine/layers';
import type { RulePack } from '../../model/pack';
import { type Week, weekOf } from '../lint/reach/week';
import { type Reach, reachOf } from './reach';
import { counted, dayWords, listed } from './words';

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;

/** When something holds; nothing stands for any time. */
export type Hours = Week | undefined;

export const hoursOf = ({ rule, clockOf }: LayeredRule): Hours => weekOf(clockOf, rule.active?.during);

/** The hours that an exception names, on the clock of the pack that gives it. */
export const hoursNamed = (names: readonly string[] | undefined, pack: RulePack): Hours =>
  weekOf(pack, names);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Minutes of the week, from Monday's first on, as stretches in order that do not touch. Sunday's night ends on Monday. */
const stretchesOf = (hours: Hours): readonly Stretch[] => {
  if (hours === undefined) return [{ from: 0, to: minutesOfWeek }];
  const stretches: { from: number; to: number }[] = [];
  const unjoined = hours
    .flatMap((spans, day) =>
      spans.map(({ from, to }) => ({ from: from + day * minutesOfDay, to: to + day * minutesOfDay })),
    )
    .flatMap(({ from, to }) =>
      to <= minutesOfWeek
        ? [{ from, to }]
        : [
            { from, to: minutesOfWeek },
            { from: 0, to: to - minutesOfWeek },
          ],
    )
    .sort((one, other) => one.from - other.from);
  for (const { from, to } of unjoined) {
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
};

const minutesIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

const sharedMinutes = (some: readonly Stretch[], others: readonly Stretch[]): number =>
  some.reduce(
    (sum, one) =>
      others.reduce(
        (shared, other) => shared + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)),
        sum,
      ),
    0,
  );

/** What became of the hours of a week, and by how many minutes. Closed days and zones are left aside. */
export const changeOfHours = (
  before: Hours,
  after: Hours,
): { readonly reach: Reach; readonly minutes: number } => {
  const [old, young] = [stretchesOf(before), stretchesOf(after)];
  const shared = sharedMinutes(old, young);
  const [gained, lost] = [minutesIn(young) - shared, minutesIn(old) - shared];
  return { reach: reachOf(gained > 0, lost > 0), minutes: gained - lost };
};

/** "Monday to Friday 8:10 to 15:05", "at any time". */
export const hoursWords = (hours: Hours): string => {
  if (hours === undefined) return 'at any time';
  const groups = new Map<string, number[]>();
  for (const [day, spans] of hours.entries()) {
    if (spans.length === 0) continue;
    const times = listed(spans.map(({ from, to }) => `${timeWords(from)} to ${timeWords(to)}`));
    groups.set(times, [...(groups.get(times) ?? []), day]);
  }
  return groups.size === 0
    ? 'never'
    : [...groups].map(([times, days]) => `${dayWords(days)} ${times}`).join('; ');
};

const timeWords = (minute: number): string => {
  const ofDay = minute % minutesOfDay;
  return ofDay === 0 ? 'midnight' : `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
};

/** "2 hours 30 minutes more a week". */
export const differenceWords = (minutes: number): string => {
  if (minutes === 0) return 'as many hours as before';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const amount = [
    ...(hours > 0 ? [counted(hours, ['hour', 'hours'])] : []),
    ...(rest > 0 ? [counted(rest, ['minute', 'minutes'])] : []),
  ].join(' ');
  return `${amount} ${minutes > 0 ? 'more' : 'less'} a week`;
};
