import { minuteOfTime } from '../../../engine/local-clock';
import type { Period, RulePack } from '../../../model/pack';
import { weekdays } from '../../../model/weekday';

/** Minutes since the midnight a window's day begins with: past 1,440 it reaches into the next day. End excluded. */
interface Span {
  readonly from: number;
  readonly to: number;
}
/** What a rule's periods come to: for each weekday, from Monday, the windows that begin on it, joined where they touch. */
export type Week = readonly (readonly Span[])[];

const minutesOfDay = 1440;

/** The week of the named periods; nothing when no names are given, which means at any hour. */
export const weekOf = ({ clock }: RulePack, names: readonly string[] | undefined): Week | undefined =>
  names === undefined ? undefined : weekOfPeriods(names.flatMap((name) => clock.periods?.[name] ?? []));

const weekOfPeriods = (periods: readonly Period[]): Week =>
  weekdays.map((day) => joined(periods.filter(({ days }) => days.includes(day)).map(spanOf)));

const spanOf = (period: Period): Span => {
  const from = minuteOfTime(period.from);
  const to = minuteOfTime(period.to);
  return { from, to: to > from ? to : to + minutesOfDay };
};

const joined = (spans: readonly Span[]): readonly Span[] => {
  const ordered = [...spans].sort((one, other) => one.from - other.from);
  const apart: Span[] = [];
  for (const span of ordered) {
    const last = apart.at(-1);
    if (last === undefined || span.from > last.to) apart.push(span);
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return apart;
};

/** Whether `wide` is awake whenever `narrow` is, on the same clock. Windows count for the day they begin on. */
export const weekCovers = (wide: Week | undefined, narrow: Week | undefined): boolean => {
  if (wide === undefined) return true;
  if (narrow === undefined)
    return wide.every((spans) => spans.some(({ from, to }) => from === 0 && to >= minutesOfDay));
  return narrow.every((spans, day) =>
    spans.every((span) => (wide[day] ?? []).some(({ from, to }) => from <= span.from && to >= span.to)),
  );
};

/** Whether both are awake at some minute of some week, on the same clock. */
export const weeksMeet = (one: Week | undefined, other: Week | undefined): boolean => {
  if (one === undefined || other === undefined) return true;
  const minutes = (week: Week): readonly Span[] =>
    week.flatMap((spans, day) =>
      spans.flatMap(({ from, to }) => {
        const at = { from: day * minutesOfDay + from, to: day * minutesOfDay + to };
        // Sunday night reaches into Monday.
        return [at, { from: at.from - 7 * minutesOfDay, to: at.to - 7 * minutesOfDay }];
      }),
    );
  const others = minutes(other);
  return minutes(one).some((span) => others.some(({ from, to }) => from < span.to && span.from < to));
};

/** Minutes of the longest window; nothing for a rule that is awake at any hour. */
export const longestWindow = (week: Week | undefined): number | undefined =>
  week && Math.max(0, ...week.flatMap((spans) => spans.map(({ from, to }) => to - from)));
