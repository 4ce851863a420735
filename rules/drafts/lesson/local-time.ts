import type { LocalClock } from '../../engine/local-clock';

/** A moment, in milliseconds since 1970, as the wall shows it: `2026-09-15T10:45`. */
export const localTime = (clock: LocalClock, at: number): string => {
  const { day, minute } = clock.wallTime(at);
  return `${dateOfDay(day)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
};

const twoDigits = (figure: number): string => String(figure).padStart(2, '0');

/** Days since 1970-01-01 as a date. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
const dateOfDay = (day: number): string => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
};
