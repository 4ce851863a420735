import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision, DeviceAnswer } from '../../rules/model/decision';
import { dispositions } from '../../rules/model/incident';
import { severities } from '../../rules/model/severity';
import {
  aDecision,
  aDeviceFinding,
  aFinding,
  anAnswer,
  day,
  deviceRule,
  hour,
  minute,
  tenOnTuesday,
} from '../rules/incidents/samples';
import { aDevice, localDay } from './a-device';
import { recount } from './recount';

const page = fc
  .record({
    ruleId: fc.constantFrom('FOC-01', 'constructor'),
    host: fc.constantFrom('a.example', undefined),
    severity: fc.constantFrom(...severities),
    route: fc.constantFrom('teacher', 'it', 'counselor'),
    action: fc.constantFrom('record', 'warn', 'block', 'support'),
  })
  .map((changes) => aFinding(changes));
const held = fc.constant(aFinding({ ruleId: 'TIM-01', repeats: { count: 3, withinMs: 7 * day } }));
const answer = fc.constantFrom<DeviceAnswer['state']>('pass', 'fail', 'unknown', 'waived');

const pause = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * hour, max: 0 }) },
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record'),
      pause,
      findings: fc.array(fc.oneof(page, held), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read-device'), pause, state: answer }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('dispose'),
      which: fc.nat(),
      to: fc.constantFrom(...dispositions),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prune'), days: fc.integer({ min: 1, max: 20 }) }) },
);

const readDevice = (at: number, state: DeviceAnswer['state']): Decision =>
  aDecision(at, state === 'fail' ? [aDeviceFinding()] : [], {
    kind: 'device',
    deviceAnswers: [anAnswer(state)],
  });

it('keeps counters that always agree with the incidents, and loses no finding', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const { log, database } = aDevice();
      const helpShown = new Map<string, number>();
      const rules = new Map([['DEV-02', deviceRule]]);
      let at = tenOnTuesday;
      let given = 0;
      let pruned = 0;
      const pageCount = async () => {
        const rows = await database.incidents.toArray();
        return rows
          .filter(({ ruleId }) => ruleId !== 'TIM-01' && ruleId !== 'DEV-02')
          .reduce((sum, { count }) => sum + count, 0);
      };

      await log.recent(1);
      for (const next of steps) {
        if (next.do === 'record') {
          at += next.pause;
          await log.record(aDecision(at, next.findings, { kind: 'page' }), rules);
          given += next.findings.filter(
            ({ action, ruleId }) => action !== 'support' && ruleId !== 'TIM-01',
          ).length;
          const today = localDay(at).day;
          if (next.findings.some(({ action }) => action === 'support'))
            helpShown.set(today, (helpShown.get(today) ?? 0) + 1);
        } else if (next.do === 'read-device') {
          at += next.pause;
          await log.record(readDevice(at, next.state), rules);
        } else if (next.do === 'dispose') {
          const ids = await database.incidents.toCollection().primaryKeys();
          await log.setDisposition(ids[next.which % Math.max(ids.length, 1)] ?? 'i-none', next.to);
        } else {
          const before = await pageCount();
          const { keptFrom } = await log.prune(next.days, at);
          pruned += before - (await pageCount());
          for (const kept of helpShown.keys()) if (kept < keptFrom) helpShown.delete(kept);
        }
        const counters = Object.fromEntries(
          (await database.dayCounters.toArray()).map((row) => [row.day, row]),
        );
        expect(counters).toEqual(recount(await database.incidents.toArray(), helpShown));
        expect((await pageCount()) + pruned).toBe(given);
      }
      database.close();
    }),
    { numRuns: 60 },
  );
});
