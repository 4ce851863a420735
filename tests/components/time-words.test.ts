import { describe, expect, it } from 'vitest';
import { timeWords } from '../../components/words/time-words';
import { now } from '../fixtures/summaries';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const { when, countdown, weekday } = timeWords('en-US');

describe('when', () => {
  it('gives today the time alone, this week the day, and anything older the date', () => {
    expect(when(now - 48 * minuteMs, now)).toMatch(/^9:42\sAM$/);
    expect(when(now - dayMs, now)).toMatch(/^Mon,? 10:30\sAM$/);
    expect(when(now - 40 * dayMs, now)).toMatch(/^Aug 6, 10:30\sAM$/);
  });
});

describe('countdown', () => {
  it('rounds up, so that nothing is over before it is', () => {
    expect(countdown(298_000)).toBe('4:58');
    expect(countdown(1)).toBe('0:01');
    expect(countdown(-5)).toBe('0:00');
    expect(countdown(3_600_000)).toBe('1:00:00');
  });
});

describe('weekday', () => {
  it('reads a local day, not the day of another time zone', () => {
    expect(weekday('2026-09-15')).toBe('Tue');
  });
});
