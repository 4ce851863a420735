/** A moment as the clock on the wall of one time zone shows it. */
export interface WallTime {
  /** Days since 1970-01-01 of the local date. */
  readonly day: number;
  /** Minutes since local midnight, 0 to 1439. */
  readonly minute: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Since 2012 zone offsets change on quarter hours, so one look-up serves fifteen minutes. */
const bucketMs = 15 * minuteMs;
/** A schedule asks for a few windows of a few days over and over: enough for them, and bounded. */
const mostBuckets = 512;

/** Converts between moments (milliseconds since 1970) and the wall time of one zone, right on days when clocks change. */
export class LocalClock {
  readonly #timezone: string;
  #made: Intl.DateTimeFormat | undefined;
  readonly #offsets = new Map<number, number>();

  /** `device` is the device's own zone. Of a zone the platform does not know the first question throws a RangeError. */
  constructor(timezone: string) {
    this.#timezone = timezone;
  }

  wallTime(at: number): WallTime {
    const local = at + this.#offsetAt(at);
    const day = Math.floor(local / dayMs);
    return { day, minute: Math.floor((local - day * dayMs) / minuteMs) };
  }

  /**
   * The moment at which the wall shows this time. For a time that is skipped in spring it is the moment the clocks
   * jump; of the two moments in autumn it is the first.
   */
  momentOf(day: number, minute: number): number {
    const naive = day * dayMs + minute * minuteMs;
    const candidates = [naive - this.#offsetAt(naive - dayMs), naive - this.#offsetAt(naive + dayMs)];
    const exact = candidates.filter((moment) => moment + this.#offsetAt(moment) === naive);
    return exact.length > 0
      ? Math.min(...exact)
      : this.#jumpBetween(Math.min(...candidates), Math.max(...candidates));
  }

  /** Made when it is first needed: that takes longer than judging a page. */
  #format(): Intl.DateTimeFormat {
    this.#made ??= new Intl.DateTimeFormat('en-US', {
      ...(this.#timezone === 'device' ? {} : { timeZone: this.#timezone }),
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    return this.#made;
  }

  /** The first moment after `before` at which another offset holds; `after` already has it. */
  #jumpBetween(before: number, after: number): number {
    const standing = this.#offsetAt(before);
    let [early, late] = [before, after];
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (this.#offsetAt(middle) === standing) early = middle;
      else late = middle;
    }
    return late;
  }

  #offsetAt(at: number): number {
    const bucket = Math.floor(at / bucketMs);
    const known = this.#offsets.get(bucket);
    if (known !== undefined) return known;
    if (this.#offsets.size >= mostBuckets) this.#offsets.clear();
    const measured = this.#measureOffset(bucket * bucketMs);
    this.#offsets.set(bucket, measured);
    return measured;
  }

  #measureOffset(at: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format().formatToParts(at)) parts[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const seconds = dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
    return seconds * 1000 - Math.floor(at / 1000) * 1000;
  }
}

/** Days since 1970-01-01 of a Gregorian date. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** `2026-09-15` as days since 1970-01-01. */
export const dayOfDate = (date: string): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month, day);
};

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** `08:10` as minutes since midnight. */
export const minuteOfTime = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** `2026-09-15T10:00` on the wall of this clock, in milliseconds since 1970. */
export const momentOfLocal = (clock: LocalClock, dateTime: string): number => {
  const [date = '', time = ''] = dateTime.split('T');
  return clock.momentOf(dayOfDate(date), minuteOfTime(time));
};
