import { dayOfDate } from '../local-clock';

const longMonths: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Whether a date written as `2026-11-26` is in the calendar. */
export const isRealDate = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (isLeapYear(year) ? 29 : 28);
  return day <= (longMonths.has(month) ? 31 : 30);
};

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The same day one year later, as text; comparable, though 29 February may not be in the calendar then. */
export const oneYearAfter = (date: string): string =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayOfDate(to) - dayOfDate(from);
