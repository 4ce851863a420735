import type { Weekday } from '../../model/weekday';
import type { Hours } from './gathering';

/** From Sunday on, as LeechBlock counts. */
const days: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** What LeechBlock takes where nothing is said: Monday to Friday. */
export const schoolDays = 0b0111110;
const everyDay = 0b1111111;

/** A number with a bit for each day, from Sunday on; nothing when it is no such number. */
export const dayMask = (value: string): number | undefined => {
  const mask = Number(value);
  return /^\d{1,3}$/.test(value) && mask <= everyDay ? mask : undefined;
};

const wholeDay = 24 * 60;
const minuteOf = (hours: string, minutes: string): number => Number(hours) * 60 + Number(minutes);
const timeOf = (minute: number): string => {
  const [hours, minutes] = [Math.floor((minute % wholeDay) / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/**
 * The periods of `0900-1200,1300-1700` on some days. Nothing when a time is not written so; none at all where a
 * rule would always be awake.
 */
export const hoursOf = (times: string, mask: number): readonly Hours[] | undefined => {
  const names = days.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
  const periods: Hours[] = [];
  for (const written of times.split(/[, ]+/).filter((each) => each !== '')) {
    const [, fromHours, fromMinutes, toHours, toMinutes] =
      /^([0-2]\d)([0-5]\d)-([0-2]\d)([0-5]\d)$/.exec(written) ?? [];
    if (fromHours === undefined || fromMinutes === undefined) return undefined;
    const from = minuteOf(fromHours, fromMinutes);
    const to = Math.min(minuteOf(toHours ?? '', toMinutes ?? ''), wholeDay);
    // LeechBlock passes over periods that end before they begin.
    if (from >= to) return undefined;
    periods.push({ days: names, from: timeOf(from), to: timeOf(to) });
  }
  const isAlways = mask === everyDay && periods.some(({ from, to }) => from === '00:00' && to === '00:00');
  return isAlways ? [] : periods;
};
