import { describe, expect, it } from 'vitest';
import type { DeviceAnswer } from '../../rules/model/decision';
import {
  aDecision,
  aDeviceFinding,
  anAnswer,
  day,
  deviceRule,
  hour,
  tenOnTuesday,
} from '../rules/incidents/samples';
import { aDevice, everyRow } from './a-device';

const device = (graceMs = 0) => {
  const parts = aDevice();
  const rules = new Map([['DEV-02', { ...deviceRule, graceMs }]]);
  const read = (at: number, state: DeviceAnswer['state']) =>
    parts.log.record(
      aDecision(at, state === 'fail' ? [aDeviceFinding({ graceMs })] : [], {
        kind: 'device',
        deviceAnswers: [anAnswer(state)],
      }),
      rules,
    );
  return { ...parts, read };
};

describe('the device', () => {
  it('has one incident for a failure that lasts, closed by itself when it mends', async () => {
    const { log, posture, read } = device();
    const { opened } = await read(tenOnTuesday, 'fail');
    for (const hours of [1, 2, 3]) await read(tenOnTuesday + hours * hour, 'fail');
    expect(await log.recent(9)).toMatchObject([{ count: 1, disposition: 'open' }]);
    expect((await read(tenOnTuesday + 4 * hour, 'pass')).closed).toEqual(opened);
    expect(await log.recent(9)).toMatchObject([{ count: 1, disposition: 'resolved' }]);
    expect(await posture.rows()).toMatchObject([{ state: 'pass', since: tenOnTuesday + 4 * hour }]);
  });

  it('writes nothing while it stays as it was', async () => {
    const { database, read } = device();
    await read(tenOnTuesday, 'fail');
    const before = await everyRow(database);
    expect(await read(tenOnTuesday + hour, 'fail')).toMatchObject({ stored: false });
    expect(await everyRow(database)).toEqual(before);
  });

  it('is in grace before there is an incident', async () => {
    const { log, posture, read } = device(7 * day);
    await read(tenOnTuesday, 'fail');
    expect(await log.recent(9)).toEqual([]);
    expect(await posture.rows()).toMatchObject([{ state: 'in-grace' }]);
    await read(tenOnTuesday + 7 * day, 'fail');
    expect(await log.recent(9)).toHaveLength(1);
  });

  it('counts a setting that flaps into one incident', async () => {
    const { log, read } = device();
    for (let index = 0; index < 100; index++)
      await read(tenOnTuesday + index * hour, index % 2 === 0 ? 'fail' : 'pass');
    expect(await log.recent(200)).toMatchObject([{ count: 50 }]);
  });

  it('leaves a person’s word alone', async () => {
    const { log, read } = device();
    const { opened } = await read(tenOnTuesday, 'fail');
    await log.setDisposition(opened[0]?.incidentId ?? '', 'not-a-problem');
    expect((await read(tenOnTuesday + hour, 'pass')).closed).toEqual([]);
    expect(await log.recent(9)).toMatchObject([{ disposition: 'not-a-problem' }]);
  });

  it('is told anew when it still fails after its record expired', async () => {
    const { log, read } = device();
    await read(tenOnTuesday, 'fail');
    await log.prune(30, tenOnTuesday + 32 * day);
    expect(await log.recent(9)).toEqual([]);
    expect((await read(tenOnTuesday + 32 * day, 'fail')).opened).toHaveLength(1);
  });

  it('forgets rules that the policy no longer has', async () => {
    const { posture, read } = device();
    await read(tenOnTuesday, 'pass');
    await posture.keepOnly(new Set(['DEV-02']));
    expect(await posture.rows()).toHaveLength(1);
    await posture.keepOnly(new Set(['DEV-07']));
    expect(await posture.rows()).toEqual([]);
  });
});
