import { describe, expect, it } from 'vitest';
import { countSighting, type Sighting, withSightings } from '../../../rules/incidents/repeats';
import type { Kind } from '../../../rules/model/observation';
import { anIncident, day, hour, minute, tenOnTuesday } from './samples';

const thriceAWeek = { count: 3, withinMs: 7 * day };

const sightAll = (kind: Kind, times: readonly number[]) => {
  let sightings: readonly Sighting[] = [];
  return times.map((at) => {
    const counted = countSighting(sightings, thriceAWeek, kind, at);
    sightings = counted.opens ? [] : counted.sightings;
    return counted.opens;
  });
};

describe('countSighting', () => {
  it('opens at the third day within the week', () => {
    const times = [0, 1, 2].map((days) => tenOnTuesday + days * day);
    expect(sightAll('page', times)).toEqual([false, false, true]);
  });

  it('does not open when the third comes too late', () => {
    const times = [0, 1, 8].map((days) => tenOnTuesday + days * day);
    expect(sightAll('page', times)).toEqual([false, false, false]);
  });

  it('takes a page that is judged again every few minutes as one sighting', () => {
    const times = [0, 1, 5, 12, 25, 39].map((minutes) => tenOnTuesday + minutes * minute);
    expect(sightAll('page', times)).not.toContain(true);
  });

  it('takes one late night with pauses as one late night', () => {
    const night = (days: number) =>
      [0, 20, 50, 110].map((minutes) => tenOnTuesday + 13 * hour + days * day + minutes * minute);
    expect(sightAll('activity', [...night(0), ...night(1)])).not.toContain(true);
    expect(sightAll('activity', [...night(0), ...night(1), ...night(2)])).toContain(true);
  });

  it('starts anew after it opened', () => {
    const times = [0, 1, 2, 3, 4, 5].map((hours) => tenOnTuesday + hours * hour);
    expect(sightAll('page', times)).toEqual([false, false, true, false, false, true]);
  });

  it('forgets sightings from a future that a wrong clock made up', () => {
    const ahead = [{ firstSeen: tenOnTuesday + 900 * day, lastSeen: tenOnTuesday + 900 * day, count: 1 }];
    expect(countSighting(ahead, thriceAWeek, 'page', tenOnTuesday).sightings).toHaveLength(1);
  });
});

describe('withSightings', () => {
  it('says how often and since when', () => {
    const sightings = [0, 1, 2].map((days) => {
      const at = tenOnTuesday - (2 - days) * day;
      return { firstSeen: at, lastSeen: at + minute, count: 2 };
    });
    expect(withSightings(anIncident(), sightings)).toMatchObject({
      count: 6,
      firstSeen: tenOnTuesday - 2 * day,
      lastSeen: tenOnTuesday + minute,
    });
  });
});
