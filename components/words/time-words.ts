import { type Weekday, weekdays } from '../../rules/model/weekday';

const dayMs = 24 * 60 * 60_000;

/** Times as people say them, in the browser's time zone. All inputs are milliseconds since 1970. */
export interface TimeWords {
  /** 9:42 AM */
  readonly time: (at: number) => string;
  /** The time alone today, the weekday within the last or next six days, else the date. */
  readonly when: (at: number, now: number) => string;
  /** The whole date and time, for titles and print. */
  readonly full: (at: number) => string;
  /** "Tue" for a day written as 2026-09-15. */
  readonly weekday: (day: string) => string;
  /** "9 AM" for an hour of the day, 0 to 23. */
  readonly hour: (hour: number) => string;
  /** "Mon–Fri" for days that follow one another, else "Mon, Wed". */
  readonly days: (days: readonly Weekday[]) => string;
  /** "8:10 AM" for 08:10. */
  readonly clockTime: (time: string) => string;
  /** 4:58 for a length of time; never below zero. */
  readonly countdown: (lengthMs: number) => string;
  readonly number: (value: number) => string;
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Minutes and seconds left, rounded up so that 0:00 means over. */
const countdown = (lengthMs: number): string => {
  const seconds = Math.max(0, Math.ceil(lengthMs / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
};

/** 2026-01-05 was a Monday. */
const aMondayAnd = (days: number): Date => new Date(2026, 0, 5 + days, 12);

/** Three or more days in a row are said as a range. */
const dayRange = (days: readonly Weekday[], name: (index: number) => string): string => {
  const indexes = weekdays.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? first;
  const isRow = indexes.length > 2 && last - first === indexes.length - 1;
  return isRow ? `${name(first)}–${name(last)}` : indexes.map(name).join(', ');
};

/** Builds the formatters of one region, such as `es-US`. */
export const timeWords = (region: string): TimeWords => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, options);
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  const weekdayClock = format({ weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const date = format({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const full = format({ dateStyle: 'full', timeStyle: 'short' });
  const weekday = format({ weekday: 'short' });
  const hour = format({ hour: 'numeric' });
  const plain = new Intl.NumberFormat(region);
  return {
    time: (at) => clock.format(at),
    when: (at, now) => {
      const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs);
      if (days === 0) return clock.format(at);
      return Math.abs(days) < 7 ? weekdayClock.format(at) : date.format(at);
    },
    full: (at) => full.format(at),
    weekday: (day) => weekday.format(new Date(`${day}T12:00`)),
    hour: (value) => hour.format(new Date(2026, 0, 1, value)),
    days: (days) => dayRange(days, (index) => weekday.format(aMondayAnd(index))),
    clockTime: (time) => clock.format(new Date(`2026-01-01T${time}`)),
    countdown,
    number: (value) => plain.format(value),
  };
};
