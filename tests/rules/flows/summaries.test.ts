import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../rules/flows/ports';
import { lockedSummary, noticeDetails, teacherSummary } from '../../../rules/flows/summaries';
import { type DayCounters, emptyDay } from '../../../rules/incidents/day-counters';
import type { PageSummary } from '../../../rules/model/summary';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';
import { anIncident } from '../incidents/samples';

const today = '2026-09-15';

/** Ports that hold one day of counters and note which days they are asked for. */
const portsOf = (held: Partial<DayCounters> = {}, incidents = [anIncident()]) => {
  const asked: { days: readonly string[]; worstOf: readonly string[]; notesSince: string } = {
    days: [],
    worstOf: [],
    notesSince: '',
  };
  const log: Partial<Ports['log']> = {
    dayCounters: async (days) => {
      asked.days = days;
      return days.map((day) => (day === today ? { ...emptyDay(day), ...held } : emptyDay(day)));
    },
    worst: async (days) => {
      asked.worstOf = days;
      return incidents[0];
    },
    recent: async () => incidents,
    notes: async (since) => {
      asked.notesSince = since;
      return [];
    },
    recording: () => ({ state: 'not-recording', reason: 'full' }),
  };
  const ports = {
    log: log as Ports['log'],
    posture: { rows: async () => [], keepOnly: async () => undefined },
    clock: { now: () => Date.UTC(2026, 8, 15, 15), localDay: () => ({ day: today, hour: 10 }) },
  };
  return { ports, asked };
};

const page: PageSummary = { verdict: 'fine', student: undefined, rules: [], wouldFlip: [] };
const about = {
  managed: true,
  pinSet: true,
  lockedUntil: 0,
  configuration: { district: { name: 'Maple USD' } },
};
const school = aPack({
  layer: 'school',
  clock: { periods: { class: { days: ['tue'], from: '09:00', to: '14:00' } } },
  rules: [],
  adjust: [{ rule: 'FOC-01', active: { during: ['class'] } }],
});
const policy = policyOf([
  aPack({
    rules: [aRule({ active: { during: ['class'] }, status: 'trial', teacher: { en: 'Redirect quietly.' } })],
  }),
  school,
]);

describe('locked', () => {
  test('says how many notes there are today, those for the counselor counted in', async () => {
    const { ports, asked } = portsOf({ opened: { ...emptyDay(today).opened, low: 2 }, confidential: 1 });
    const summary = await lockedSummary(ports, policy, page, about);
    expect([summary.notesToday, asked.days]).toEqual([3, [today]]);
    expect(summary).toMatchObject({ districtName: 'Maple USD', recording: 'not-recording' });
  });
  test('names the pack that is nearest to the class', async () => {
    const { policy: shown } = await lockedSummary(portsOf().ports, policy, page, about);
    expect(shown).toEqual({ name: 'Maple school', revision: 14, rules: 1 });
  });
  test('works without a single pack', async () => {
    const summary = await lockedSummary(portsOf().ports, policyOf([]), page, about);
    expect(summary.policy).toBeUndefined();
  });
});

test('the teacher sees the last seven days and the rule’s own next step', async () => {
  const { ports, asked } = portsOf();
  const summary = await teacherSummary(ports, policy, 'CB-0042', 5000);
  expect([asked.days.length, asked.days[0], asked.days.at(-1)]).toEqual([7, '2026-09-09', today]);
  expect(asked.worstOf).toEqual(asked.days);
  expect(summary).toMatchObject({ assetId: 'CB-0042', unlockedUntil: 5000 });
  expect(summary.nextStep?.words.en).toBe('Redirect quietly.');
});

describe('what students and families read', () => {
  test('names the hours that are really kept, whoever set them', async () => {
    const { policies } = await noticeDetails(portsOf().ports, policy, {});
    expect(policies[0]?.rules[0]).toMatchObject({
      trial: true,
      during: [{ name: 'class', days: ['tue'], from: '09:00', to: '14:00' }],
    });
  });
  test('lists every pack with what it reads and keeps, rules or not', async () => {
    const { policies } = await noticeDetails(portsOf().ports, policy, {});
    expect(policies.map(({ name, rules }) => [name, rules.length])).toEqual([
      ['Maple district', 1],
      ['Maple school', 0],
    ]);
    expect(policies[0]).toMatchObject({ reads: ['url', 'title', 'search', 'device'], retentionDays: 30 });
  });
  test('tells how many notes there are in all, those for the counselor counted in', async () => {
    const held = { opened: { ...emptyDay(today).opened, low: 2 }, confidential: 1 };
    const { notes, notesInAll } = await noticeDetails(portsOf(held).ports, policy, {});
    expect([notes, notesInAll]).toEqual([[], 3]);
  });
  test('covers thirty days, and counts how often help was shown', async () => {
    const { ports, asked } = portsOf({ helpShown: 2 });
    const { helpShown } = await noticeDetails(ports, policy, {});
    expect([asked.notesSince, helpShown]).toEqual(['2026-08-17', 2]);
  });
});
