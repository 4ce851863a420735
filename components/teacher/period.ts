import type { DayCount } from '../../rules/model/summary';

export type Period = 'today' | 'sevenDays';

/** The days of a period, each as 2026-09-15; both ends belong to it. */
export interface PeriodDays {
  readonly name: Period;
  readonly from: string;
  readonly to: string;
}

/** Which days are meant, by the counters themselves: the newest of them is today. */
export const daysOf = (name: Period, sevenDays: readonly DayCount[]): PeriodDays => {
  const days = sevenDays.map(({ day }) => day).toSorted();
  const to = days.at(-1) ?? '';
  return { name, from: name === 'today' ? to : (days[0] ?? ''), to };
};
