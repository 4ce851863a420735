import { describe, expect, it } from 'vitest';
import {
  countDisposition,
  countHelp,
  countOpened,
  countSeenAgain,
  emptyDay,
} from '../../../rules/incidents/day-counters';
import { anIncident, minute, tenOnTuesday } from './samples';

const today = emptyDay('2026-09-15');

describe('day counters', () => {
  it('count an incident under its severity, hour and rule', () => {
    const counters = countOpened(today, anIncident(), 10);
    expect(counters.opened.low).toBe(1);
    expect(counters.unreviewed.low).toBe(1);
    expect(counters.hours[10]).toBe(1);
    expect(counters.rules['FOC-01']).toEqual({
      title: 'Game site in class time',
      severity: 'low',
      count: 1,
      lastSeen: tenOnTuesday,
    });
  });

  it('follow an incident whose severity rose', () => {
    const after = anIncident({ severity: 'high', count: 2, lastSeen: tenOnTuesday + minute });
    const counters = countSeenAgain(countOpened(today, anIncident(), 10), anIncident(), after);
    expect(counters.opened).toMatchObject({ low: 0, high: 1 });
    expect(counters.unreviewed).toMatchObject({ low: 0, high: 1 });
    expect(counters.rules['FOC-01']).toMatchObject({ count: 2, severity: 'high' });
  });

  it('take a reviewed incident off the unreviewed, once, and put it back when it is opened again', () => {
    const counters = countOpened(today, anIncident(), 10);
    const seen = countDisposition(counters, anIncident(), 'acknowledged');
    expect(seen.unreviewed.low).toBe(0);
    const acknowledged = anIncident({ disposition: 'acknowledged' });
    expect(countDisposition(seen, acknowledged, 'resolved').unreviewed.low).toBe(0);
    expect(countDisposition(seen, acknowledged, 'open').unreviewed.low).toBe(1);
  });

  it('do not call a reviewed incident unreviewed because it was seen again', () => {
    const before = anIncident({ disposition: 'not-a-problem' });
    const after = { ...before, severity: 'high', count: 2 } as const;
    const counters = countSeenAgain(countOpened(today, before, 10), before, after);
    expect(counters.unreviewed).toEqual(today.unreviewed);
    expect(counters.opened.high).toBe(1);
  });

  it('show nothing of an incident for the counselor but that there is one', () => {
    const incident = anIncident({ route: 'counselor', severity: 'critical' });
    const counters = countSeenAgain(countOpened(today, incident, 10), incident, { ...incident, count: 2 });
    expect(counters).toEqual({ ...today, confidential: 1 });
    expect(countDisposition(counters, incident, 'resolved')).toEqual(counters);
  });

  it('are not fooled by a rule called constructor', () => {
    const incident = anIncident({ ruleId: 'constructor' });
    expect(countOpened(today, incident, 10).rules['constructor']?.count).toBe(1);
  });

  it('count help as a number', () => {
    expect(countHelp(countHelp(today))).toEqual({ ...today, helpShown: 2 });
  });
});
