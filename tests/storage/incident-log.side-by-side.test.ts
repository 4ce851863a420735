import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { aDecision, aFinding, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

it('loses nothing when two tabs report at once', async () => {
  const disk = new IDBFactory();
  const [left, right] = [aDevice(disk), aDevice(disk)];
  const reports = Array.from({ length: 500 }, (_, index) =>
    (index % 2 === 0 ? left : right).log.record(aDecision(tenOnTuesday + index, [aFinding()]), new Map()),
  );
  const receipts = await Promise.all(reports);
  expect(receipts.filter(({ opened }) => opened.length > 0)).toHaveLength(1);

  const incidents = await right.log.recent(50);
  const [counters] = await right.log.dayCounters(['2026-09-15']);
  expect(incidents.map(({ count }) => count)).toEqual([500]);
  expect(counters?.rules['FOC-01']?.count).toBe(500);
  expect(counters?.opened.low).toBe(1);
});
