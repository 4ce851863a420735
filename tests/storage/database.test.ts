import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { HandrailDatabase, migrations } from '../../storage/database';
import { StorageFailure } from '../../storage/storage-failure';
import { aDecision, aFinding, minute, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice, everyRow, place } from './a-device';

const aNewerBuild = (disk: IDBFactory) =>
  new HandrailDatabase(place(disk), [
    ...migrations,
    // It dropped a table and added one: this build would otherwise put back what it misses.
    { version: migrations.length + 1, stores: { meta: null as unknown as string, chain: 'sequence' } },
  ]);

describe('an older build on a newer database', () => {
  it('says so, and leaves every row and table as it was', async () => {
    const disk = new IDBFactory();
    const ours = aDevice(disk);
    await ours.log.record(aDecision(tenOnTuesday, [aFinding()]), new Map());
    ours.database.close();
    const newer = aNewerBuild(disk);
    await newer.open();
    const before = await everyRow(newer);
    newer.close();

    const { log } = aDevice(disk);
    const refused = log.record(aDecision(tenOnTuesday + minute, [aFinding()]), new Map());
    await expect(refused).rejects.toMatchObject({ name: 'StorageFailure', reason: 'newer-database' });
    await expect(log.recent(5)).rejects.toThrow(StorageFailure);
    expect(log.recording()).toEqual({ state: 'not-recording', reason: 'newer-database' });

    const after = aNewerBuild(disk);
    await after.open();
    expect(await everyRow(after)).toEqual(before);
    expect([...after.backendDB().objectStoreNames]).not.toContain('meta');
  });

  it('notices an upgrade that happens while it runs', async () => {
    const disk = new IDBFactory();
    const { log } = aDevice(disk);
    await log.recent(1);
    await aNewerBuild(disk).open();
    await expect(log.recent(1)).rejects.toMatchObject({ reason: 'newer-database' });
  });
});

it('asks for every write to be on disk, not merely handed to the system', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { log } = aDevice();
  await log.record(aDecision(tenOnTuesday, [aFinding()]), new Map());
  const calls = transaction.mock.calls as unknown[][];
  const writes = calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  transaction.mockRestore();
});
