import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPosture, type PostureDue, type PostureMemory } from '../../../rules/incidents/posture';
import type { DeviceAnswer } from '../../../rules/model/decision';
import { anAnswer, day, deviceRule, hour, tenOnTuesday } from './samples';

type Reading = readonly [state: DeviceAnswer['state'], at: number];

/** Feeds readings in, as the log would: an opened incident gets its id. */
const readAll = (readings: readonly Reading[], graceMs = 0) => {
  let row: PostureMemory | undefined;
  const dues: PostureDue[] = [];
  for (const [state, at] of readings) {
    const step = nextPosture(row, anAnswer(state), { ...deviceRule, graceMs }, at);
    dues.push(step.due);
    row = step.due === 'open' ? { ...step.row, incidentId: `i-${at}` } : step.row;
  }
  return { row, dues };
};

describe('nextPosture', () => {
  it('opens one incident for a failure that lasts, not one per reading', () => {
    const readings = Array.from({ length: 50 }, (_, index): Reading => ['fail', tenOnTuesday + index * hour]);
    expect(readAll(readings).dues.filter((due) => due !== 'nothing')).toEqual(['open']);
  });

  it('waits for the grace, and says so', () => {
    const { row, dues } = readAll(
      [
        ['fail', tenOnTuesday],
        ['fail', tenOnTuesday + 6 * day],
      ],
      7 * day,
    );
    expect(dues).toEqual(['nothing', 'nothing']);
    expect(row).toMatchObject({ state: 'in-grace', since: tenOnTuesday });
    const overdue: Reading[] = [
      ['fail', tenOnTuesday],
      ['fail', tenOnTuesday + 7 * day],
    ];
    expect(readAll(overdue, 7 * day).dues).toEqual(['nothing', 'open']);
  });

  it('closes it when the device passes', () => {
    expect(
      readAll([
        ['fail', tenOnTuesday],
        ['pass', tenOnTuesday + hour],
      ]).dues,
    ).toEqual(['open', 'close']);
  });

  it('neither accuses nor acquits on what it cannot read', () => {
    const { row, dues } = readAll([
      ['unknown', tenOnTuesday],
      ['fail', tenOnTuesday + 1],
      ['unknown', tenOnTuesday + 2],
      ['fail', tenOnTuesday + 3],
    ]);
    expect(dues).toEqual(['nothing', 'open', 'nothing', 'nothing']);
    expect(row?.failingSince).toBe(tenOnTuesday + 1);
  });

  it('takes a failure that comes back within a day as the same one, later as a new one', () => {
    const back = (after: number): Reading[] => [
      ['fail', tenOnTuesday],
      ['pass', tenOnTuesday + hour],
      ['fail', tenOnTuesday + hour + after],
    ];
    expect(readAll(back(2 * hour)).dues).toEqual(['open', 'close', 'again']);
    expect(readAll(back(2 * day)).dues).toEqual(['open', 'close', 'open']);
  });

  it('opens one incident for a setting that flaps for a week', () => {
    const flapping = Array.from(
      { length: 7 * 24 },
      (_, index): Reading => [index % 2 === 0 ? 'fail' : 'pass', tenOnTuesday + index * hour],
    );
    expect(readAll(flapping).dues.filter((due) => due === 'open')).toHaveLength(1);
  });

  it('only ever closes what it opened, and opens nothing twice', () => {
    const state = fc.constantFrom<DeviceAnswer['state']>(
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'waived',
    );
    const reading = fc.tuple(state, fc.integer({ min: -hour, max: 2 * day }));
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 40 }), fc.constantFrom(0, hour, day), (steps, graceMs) => {
        let at = tenOnTuesday;
        const { dues } = readAll(
          steps.map(([answer, pause]): Reading => {
            at += pause;
            return [answer, at];
          }),
          graceMs,
        );
        let isOpen = false;
        for (const due of dues) {
          if (due === 'nothing') continue;
          expect(due === 'close').toBe(isOpen);
          isOpen = due !== 'close';
        }
      }),
    );
  });
});
