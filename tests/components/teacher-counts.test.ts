import { describe, expect, it } from 'vitest';
import { filterIncidents } from '../../components/teacher/incident-filter';
import { daysOf } from '../../components/teacher/period';
import { settledStep } from '../../components/teacher/settled-step';
import { countedFor, postureCounts, sumOfDays, total } from '../../components/teacher/totals';
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

  it('of a count are those that were counted: of today, or of the seven days', () => {
    const [first] = recent;
    if (first === undefined) throw new Error('The fixture holds no incident.');
    const opened = (id: string, day: string) => ({ ...first, id, day });
    const incidents = [
      opened('today', '2026-09-15'),
      opened('a week', '2026-09-09'),
      opened('older', '2026-09-08'),
    ];
    const { sevenDays } = teacher;
    const of = (period: 'today' | 'sevenDays') =>
      filterIncidents(incidents, { days: daysOf(period, sevenDays.toReversed()) }).map(({ id }) => id);
    expect(of('today')).toEqual(['today']);
    expect(of('sevenDays')).toEqual(['today', 'a week']);
    expect(countedFor(sevenDays, { severity: 'low', days: daysOf('today', sevenDays) })).toBe(9);
    expect(countedFor(sevenDays, { severity: 'low', days: daysOf('sevenDays', sevenDays) })).toBe(23);
    expect(countedFor(sevenDays, { severity: 'low' })).toBeUndefined();
  });
});

describe('the next step', () => {
  const step = { words: { en: 'Talk.' }, incidentId: 'i-1', ruleId: 'BYP-03' };
  const other = { ...step, incidentId: 'i-2' };
  const marked = { step, disposition: 'resolved' } as const;

  it('once marked stays in sight when another would take its place, or none', () => {
    expect(settledStep(marked, other)).toBe(marked);
    expect(settledStep(marked, undefined)).toBe(marked);
  });

  it('is not called done before the mark is saved', () => {
    expect(settledStep(marked, step)).toBeUndefined();
    expect(settledStep(undefined, other)).toBeUndefined();
  });
});

describe('the door', () => {
  it('lets a first PIN be chosen only where no district manages the device', () => {
    expect(pinKind({ managed: false, pinSet: false })).toBe('choose');
    expect(pinKind({ managed: true, pinSet: false })).toBe('missing');
    expect(pinKind({ managed: true, pinSet: true })).toBe('set');
  });
});
