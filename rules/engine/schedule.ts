import type { Period } from '../model/pack';
import { weekdays } from '../model/weekday';
import { dayOfDate, type LocalClock, minuteOfTime, weekdayOf } from './local-clock';

/** Whether a rule is awake at one moment. All moments in milliseconds since 1970. */
export interface ScheduleVerdict {
  readonly active: boolean;
  /** Start of the present window; of the local day when the rule has no schedule or sleeps. */
  readonly windowStart: number;
  /** When the rule goes to sleep: windows that touch count as one. Absent for a rule that sleeps or never does. */
  readonly until: number | undefined;
}
export interface Schedule {
  readonly judge: (at: number) => ScheduleVerdict;
  /** When the next window opens, looked for over the next 400 days; nothing for a rule without a schedule. */
  readonly nextOpening: (at: number) => number | undefined;
}

/** One opening of a period, end excluded, in moments: on days when clocks change it is an hour shorter or longer. */
interface Window {
  readonly from: number;
  readonly to: number;
}
/** An answer and the time, end excluded, for which it holds. */
interface Held<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
/** Over a summer of closed days, and bounded. */
const lookAheadDays = 400;
/** Windows that touch each other for over a week have no end that anyone wants to hear of. */
const sightDays = 8;

/** A rule without periods is awake always. A window past midnight belongs to the day it starts on. */
export const compileSchedule = (
  clock: LocalClock,
  periods: readonly Period[] | undefined,
  closed: readonly string[],
): Schedule => {
  const closedDays = new Set(closed.map(dayOfDate));
  const windowsStarting = (day: number): readonly Window[] => {
    if (periods === undefined || closedDays.has(day)) return [];
    const weekday = weekdays[weekdayOf(day)];
    return periods.flatMap((period) => {
      if (!period.days.some((name) => name === weekday)) return [];
      const window = windowOn(clock, period, day);
      // All of it may fall into the hour that is skipped in spring.
      return window.from < window.to ? [window] : [];
    });
  };
  const windowsNear = (at: number): readonly Window[] => {
    const { day } = clock.wallTime(at);
    return [day - 1, day, day + 1].flatMap(windowsStarting);
  };

  const judge = (at: number): Held<ScheduleVerdict> => {
    const { day } = clock.wallTime(at);
    const midnights = [clock.momentOf(day, 0), clock.momentOf(day + 1, 0)];
    const near = windowsNear(at);
    const present = near.filter(({ from, to }) => from <= at && at < to);
    const value = {
      active: periods === undefined || present.length > 0,
      windowStart: present.length > 0 ? Math.min(...present.map(({ from }) => from)) : Math.min(...midnights),
      until: present.length > 0 ? endOfTouching(at, windowsNear) : undefined,
    };
    return heldBetween(value, at, [...midnights, ...near.flatMap(({ from, to }) => [from, to])]);
  };

  const nextOpening = (at: number): Held<number | undefined> => {
    const { day } = clock.wallTime(at);
    for (let ahead = 0; periods !== undefined && ahead <= lookAheadDays; ahead++) {
      const openings = windowsStarting(day + ahead)
        .map(({ from }) => from)
        .filter((from) => from > at);
      if (openings.length > 0) {
        const opening = Math.min(...openings);
        return { value: opening, from: at, to: opening };
      }
    }
    return { value: undefined, from: at, to: at + dayMs };
  };

  const judgeAt = remembered(judge);
  return {
    judge: periods === undefined ? (at) => alwaysAwake(at, judgeAt) : judgeAt,
    nextOpening: remembered(nextOpening),
  };
};

/** Asks the clock only for the day's beginning: making a clock takes longer than judging a page. */
const alwaysAwake = (at: number, judge: (at: number) => ScheduleVerdict): ScheduleVerdict => ({
  active: true,
  until: undefined,
  get windowStart() {
    return judge(at).windowStart;
  },
});

const windowOn = (clock: LocalClock, period: Period, day: number): Window => {
  const from = minuteOfTime(period.from);
  const to = minuteOfTime(period.to);
  return { from: clock.momentOf(day, from), to: clock.momentOf(to > from ? day : day + 1, to) };
};

/** The end of the windows around a moment that follow each other without a gap; nothing when there is no end in sight. */
const endOfTouching = (at: number, windowsNear: (at: number) => readonly Window[]): number | undefined => {
  let end = at;
  while (end - at <= sightDays * dayMs) {
    const further = windowsNear(end)
      .filter(({ from, to }) => from <= end && to > end)
      .map(({ to }) => to);
    if (further.length === 0) return end;
    end = Math.max(...further);
  }
  return undefined;
};

const heldBetween = <T>(value: T, at: number, bounds: readonly number[]): Held<T> => ({
  value,
  from: Math.max(...bounds.filter((bound) => bound <= at)),
  to: Math.min(at + dayMs, ...bounds.filter((bound) => bound > at)),
});

/** Remembers the last answer while it holds: every rule is asked at every navigation, and clocks are slow to read. */
const remembered = <T>(compute: (at: number) => Held<T>): ((at: number) => T) => {
  let last: Held<T> | undefined;
  return (at) => {
    if (last === undefined || at < last.from || at >= last.to) last = compute(at);
    return last.value;
  };
};
