import { describe, expect, it } from 'vitest';
import { lastDays } from '../../rules/incidents/calendar-days';
import { emptyDay } from '../../rules/incidents/day-counters';
import { aDecision, aFinding, aRuleProof, day, hour, minute, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice, everyRow } from './a-device';

const tuesday = '2026-09-15';
const noRules = new Map();
const support = aFinding({
  ruleId: 'WEL-01',
  title: 'Words about hurting oneself',
  action: 'support',
  route: 'counselor',
  severity: 'critical',
  host: 'search.example',
});

describe('recording', () => {
  it('says which incidents were opened and which were counted again', async () => {
    const { log } = aDevice();
    const first = await log.record(aDecision(tenOnTuesday, [aFinding()]), noRules);
    expect(first).toMatchObject({ stored: true, opened: [{ ruleId: 'FOC-01' }], seenAgain: [] });
    const again = await log.record(aDecision(tenOnTuesday + minute, [aFinding()]), noRules);
    expect(again).toMatchObject({ opened: [], seenAgain: first.opened });
    expect(await log.recent(50)).toMatchObject([
      { count: 2, firstSeen: tenOnTuesday, host: 'www.arcade.example' },
    ]);
  });

  it('writes nothing about a page that matched no rule', async () => {
    const { log, database } = aDevice();
    await log.record(aDecision(tenOnTuesday, [aFinding()]), noRules);
    const before = await everyRow(database);
    const receipt = await log.record(aDecision(tenOnTuesday + minute, []), noRules);
    expect(receipt.stored).toBe(false);
    expect(await everyRow(database)).toEqual(before);
  });

  it('keeps of help only that it was shown: no row, no host, no rule, no time', async () => {
    const { log, database } = aDevice();
    await log.record(aDecision(tenOnTuesday, [support]), noRules);
    const trial = { ...support, action: 'record', trial: true } as const;
    const proof = {
      rules: [aRuleProof({ ruleId: 'WEL-01', asks: 'support' })],
      wouldFlip: [],
      considered: 1,
    };
    await log.record(aDecision(tenOnTuesday, [trial], { proof }), noRules);
    const rows = await everyRow(database);
    expect(rows['dayCounters']).toEqual([{ ...emptyDay(tuesday), helpShown: 1 }]);
    expect(Object.values(rows).flat()).toHaveLength(1);
  });

  it('opens a new incident when a resolved matter comes back', async () => {
    const { log } = aDevice();
    const { opened } = await log.record(aDecision(tenOnTuesday, [aFinding()]), noRules);
    await log.setDisposition(opened[0]?.incidentId ?? '', 'resolved');
    const again = await log.record(aDecision(tenOnTuesday + minute, [aFinding()]), noRules);
    expect(again.opened).toHaveLength(1);
    const more = await log.record(aDecision(tenOnTuesday + 2 * minute, [aFinding()]), noRules);
    expect(more.seenAgain).toEqual(again.opened);
  });

  it('holds a rule with repeats back, without a host, until it has matched often enough', async () => {
    const { log, database } = aDevice();
    const late = aFinding({ ruleId: 'TIM-01', repeats: { count: 3, withinMs: 7 * day } });
    for (const days of [0, 1]) {
      const receipt = await log.record(aDecision(tenOnTuesday + days * day, [late]), noRules);
      expect(receipt).toMatchObject({ opened: [], waiting: ['TIM-01'] });
    }
    expect(JSON.stringify(await everyRow(database))).not.toContain('arcade');
    const third = await log.record(aDecision(tenOnTuesday + 2 * day, [late]), noRules);
    expect(third.opened).toHaveLength(1);
    expect(await log.recent(1)).toMatchObject([{ count: 3, firstSeen: tenOnTuesday, day: '2026-09-17' }]);
  });

  it('survives a restart of the browser', async () => {
    const before = aDevice();
    await before.log.record(aDecision(tenOnTuesday, [aFinding()]), noRules);
    before.database.close();
    const after = aDevice(before.factory);
    await after.log.record(aDecision(tenOnTuesday + minute, [aFinding()]), noRules);
    expect(await after.log.recent(5)).toMatchObject([{ count: 2 }]);
  });
});

describe('reading', () => {
  it('gives zeros for days without anything, in the order asked', async () => {
    const { log } = aDevice();
    await log.record(aDecision(tenOnTuesday, [aFinding()]), noRules);
    const counters = await log.dayCounters(lastDays(tuesday, 3));
    expect(counters.map(({ day: name, opened }) => [name, opened.low])).toEqual([
      ['2026-09-13', 0],
      ['2026-09-14', 0],
      [tuesday, 1],
    ]);
    expect(counters[2]?.hours[10]).toBe(1);
  });

  it('finds the worst of the day that nobody reviewed, the newest of its rank', async () => {
    const { log } = aDevice();
    const severe = (host: string) => aFinding({ severity: 'high', host });
    await log.record(
      aDecision(tenOnTuesday, [aFinding({ severity: 'medium' }), severe('old.example')]),
      noRules,
    );
    await log.record(aDecision(tenOnTuesday + hour, [severe('new.example')]), noRules);
    await log.record(aDecision(tenOnTuesday - day, [aFinding({ severity: 'critical' })]), noRules);
    for (const host of ['new.example', 'old.example']) {
      const worst = await log.worst([tuesday]);
      expect(worst).toMatchObject({ severity: 'high', host });
      await log.setDisposition(worst?.id ?? '', 'acknowledged');
    }
    expect(await log.worst([tuesday])).toMatchObject({ severity: 'medium' });
  });

  it('finds the worst of several days, of one rank the newest', async () => {
    const { log } = aDevice();
    const seen = (days: number, finding: Parameters<typeof aFinding>[0]) =>
      log.record(aDecision(tenOnTuesday - days * day, [aFinding(finding)]), noRules);
    await seen(0, { severity: 'medium' });
    await seen(1, { severity: 'critical', host: 'new.example' });
    await seen(3, { severity: 'critical', host: 'old.example' });
    await seen(7, { severity: 'critical', host: 'long-ago.example' });
    for (const host of ['new.example', 'old.example']) {
      const worst = await log.worst(lastDays(tuesday, 7));
      expect(worst).toMatchObject({ severity: 'critical', host });
      await log.setDisposition(worst?.id ?? '', 'resolved');
    }
    expect(await log.worst(lastDays(tuesday, 7))).toMatchObject({ severity: 'medium' });
    expect(await log.worst([])).toBeUndefined();
  });

  it('keeps what is for the counselor out of everybody’s sight but for its number', async () => {
    const { log } = aDevice();
    const quiet = { ...support, action: 'record' } as const;
    await log.record(aDecision(tenOnTuesday, [quiet, aFinding()]), noRules);
    const [counters] = await log.dayCounters([tuesday]);
    expect((await log.recent(50)).map(({ ruleId }) => ruleId)).toEqual(['FOC-01']);
    expect(await log.worst([tuesday])).toMatchObject({ ruleId: 'FOC-01' });
    expect(counters).toMatchObject({ confidential: 1, unreviewed: { critical: 0 } });
    expect(Object.keys(counters?.rules ?? {})).toEqual(['FOC-01']);
    expect(await log.notes(tuesday, 1)).toMatchObject([{ title: 'Game site in class time' }]);
    expect(await log.notes(tuesday, 10)).toHaveLength(1);
  });

  it('answers a word on an incident that is gone with nothing', async () => {
    expect(await aDevice().log.setDisposition('i-none', 'resolved')).toBeUndefined();
  });
});

describe('retention', () => {
  it('removes whole days with their counters, and what is held back', async () => {
    const { log, database } = aDevice();
    const held = aFinding({ ruleId: 'TIM-01', repeats: { count: 3, withinMs: 90 * day } });
    for (const days of [0, 10, 40])
      await log.record(aDecision(tenOnTuesday - days * day, [aFinding()]), noRules);
    await log.record(aDecision(tenOnTuesday - 40 * day, [held]), noRules);
    expect(await log.prune(30, tenOnTuesday)).toEqual({ incidents: 1, keptFrom: '2026-08-16' });
    expect(await log.notes('2026-01-01', 10)).toHaveLength(2);
    expect(await database.dayCounters.count()).toBe(2);
    expect(await database.repeats.count()).toBe(0);
  });
});
