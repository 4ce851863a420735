import { describe, expect, it } from 'vitest';
import { lastDays } from '../../../rules/incidents/calendar-days';
import { countOpened, type DayCounters, emptyDay } from '../../../rules/incidents/day-counters';
import { countPosture, notesOf, type SummarySource, summarize } from '../../../rules/incidents/summarize';
import type { PostureState } from '../../../rules/model/decision';
import type { Severity } from '../../../rules/model/severity';
import type { PostureRow } from '../../../rules/model/summary';
import { anIncident, deviceRule, tenOnTuesday } from './samples';

const week = lastDays('2026-09-15', 7).map(emptyDay);
const words = { en: 'Redirect quietly first.' };

const aRow = (state: PostureState, severity: Severity, changes: Partial<PostureRow> = {}): PostureRow => ({
  ...deviceRule,
  ruleId: 'DEV-02',
  state,
  severity,
  since: tenOnTuesday,
  reason: undefined,
  ...changes,
});
const withToday = (change: (today: DayCounters) => DayCounters): readonly DayCounters[] =>
  week.map((counters, index) => (index === 6 ? change(counters) : counters));
const found = (severity: Severity) => withToday((today) => countOpened(today, anIncident({ severity }), 10));
const reviewed = withToday((today) =>
  countOpened(today, anIncident({ severity: 'critical', disposition: 'resolved' }), 10),
);

const aSource = (changes: Partial<SummarySource> = {}): SummarySource => ({
  days: week,
  worst: undefined,
  recent: [],
  posture: [],
  teacherWords: () => words,
  ...changes,
});

describe('verdict', () => {
  it.each([
    ['a quiet day', aSource(), 'all-clear'],
    ['a note for information', aSource({ days: found('info') }), 'all-clear'],
    ['a medium incident', aSource({ days: found('medium') }), 'needs-a-look'],
    ['a critical incident', aSource({ days: found('critical') }), 'act-now'],
    ['a failed check', aSource({ posture: [aRow('fail', 'info')] }), 'needs-a-look'],
    ['a failed check of high severity', aSource({ posture: [aRow('fail', 'high')] }), 'act-now'],
    ['a check in grace', aSource({ posture: [aRow('in-grace', 'high')] }), 'all-clear'],
    ['a check that cannot be read', aSource({ posture: [aRow('unknown', 'high')] }), 'all-clear'],
    [
      'trouble of six days ago that nobody looked at',
      aSource({ days: [...found('critical').slice(6), ...week.slice(1)] }),
      'act-now',
    ],
    [
      'trouble of six days ago that was looked at',
      aSource({ days: [...reviewed.slice(6), ...week.slice(1)] }),
      'all-clear',
    ],
  ] as const)('%s', (_name, source, verdict) => {
    expect(summarize(source).verdict).toBe(verdict);
  });
});

describe('next step', () => {
  const worst = anIncident({ severity: 'high' });
  const failing = [aRow('fail', 'low', { fix: { en: 'Mend me later.' } }), aRow('fail', 'medium')];

  it('is what the rule of the worst incident tells the teacher', () => {
    expect(summarize(aSource({ worst, posture: failing })).nextStep).toEqual({
      words,
      incidentId: 'i-1',
      ruleId: 'FOC-01',
    });
  });

  it('is else the fix of the worst failed check', () => {
    const source = aSource({ worst, posture: failing, teacherWords: () => undefined });
    expect(summarize(source).nextStep).toEqual({
      words: deviceRule.fix,
      incidentId: undefined,
      ruleId: 'DEV-02',
    });
  });

  it('is nothing on a quiet day', () => {
    expect(summarize(aSource()).nextStep).toBeUndefined();
  });
});

it('adds up rules over the week, most frequent first', () => {
  const days = week.map((counters, index) => {
    const game = countOpened(counters, anIncident({ id: `g-${index}` }), 10);
    return index === 3 ? countOpened(game, anIncident({ ruleId: 'BYP-03', severity: 'high' }), 11) : game;
  });
  expect(summarize(aSource({ days })).topRules.map(({ ruleId, count }) => [ruleId, count])).toEqual([
    ['FOC-01', 7],
    ['BYP-03', 1],
  ]);
});

it('tells the student the whole number of notes, those for the counselor too', () => {
  const [today] = found('low').slice(6);
  expect(today && notesOf({ ...today, confidential: 2 })).toBe(3);
});

it('counts the states of the device checks', () => {
  expect(countPosture([aRow('pass', 'low'), aRow('pass', 'low'), aRow('fail', 'high')])).toMatchObject({
    pass: 2,
    fail: 1,
    unknown: 0,
  });
});
