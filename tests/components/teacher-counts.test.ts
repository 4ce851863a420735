import { describe, expect, it } from 'vitest';
import { filterIncidents } from '../../components/teacher/incident-filter';
import { postureCounts, sumOfDays, total } from '../../components/teacher/totals';
import { pinKind } from '../../components/teacher/unlock-view';
import { deviceLine } from '../../components/words/sentences';
import { createWords } from '../../components/words/words';
import { calmTeacher, posture, recent, teacher } from '../fixtures/summaries';

describe('the teacher’s counts', () => {
  it('add up seven days', () => {
    expect(sumOfDays(teacher.sevenDays)).toEqual({ info: 0, low: 23, medium: 3, high: 0, critical: 0 });
    expect(total(sumOfDays(calmTeacher.sevenDays))).toBe(0);
  });

  it('say of the device only what was read', () => {
    expect(deviceLine(createWords('en'), postureCounts(posture))).toBe(
      'Device: 4 of 7 checks pass, 1 cannot be read, 1 has time left',
    );
  });
});

describe('the recent notes', () => {
  const ids = (filter: Parameters<typeof filterIncidents>[1]) =>
    filterIncidents(recent, filter).map(({ id }) => id);

  it('are shown by severity, by rule, or all', () => {
    expect(ids({ severity: 'medium' })).toEqual(['i-3', 'i-4']);
    expect(ids({ ruleId: 'FOC-01' })).toEqual(['i-2']);
    expect(ids({})).toHaveLength(recent.length);
  });
});

describe('the door', () => {
  it('lets a first PIN be chosen only where no district manages the device', () => {
    expect(pinKind({ managed: false, pinSet: false })).toBe('choose');
    expect(pinKind({ managed: true, pinSet: false })).toBe('missing');
    expect(pinKind({ managed: true, pinSet: true })).toBe('set');
  });
});
