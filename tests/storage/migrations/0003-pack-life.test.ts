import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { HandrailDatabase } from '../../../storage/database';
import type { Migration } from '../../../storage/migration';
import { firstTables } from '../../../storage/migrations/0001-first-tables';
import { hostRuns } from '../../../storage/migrations/0002-host-runs';
import { packLife } from '../../../storage/migrations/0003-pack-life';
import { place } from '../a-device';

/** Packs as version 2 wrote them: where they came from was not kept. Frozen. */
const packOfVersion2 = (packId: string, hash: string) => ({
  packId,
  revision: 14,
  source: new Uint8Array([112, 97, 99, 107]),
  sha256: hash.repeat(64),
  pack: { format: 1, pack: { id: packId, name: `Pack ${packId}`, revision: 14 }, rules: [] },
  lists: [],
  activatedAt: 1789466400000,
});

const upTo = async (disk: IDBFactory, steps: readonly Migration[]) => {
  const database = new HandrailDatabase(place(disk), steps);
  await database.open();
  return database;
};
const every = [firstTables, hostRuns, packLife];

describe('0003 pack life', () => {
  it('adds its tables, each with its keys', async () => {
    const database = await upTo(new IDBFactory(), every);
    const added = ['staged', 'history', 'sources', 'trials', 'trialCounts'].map((name) => {
      const { primKey, indexes } = database.table(name).schema;
      return [name, primKey.src, ...indexes.map(({ src }) => src)];
    });
    expect(added).toEqual([
      ['staged', 'id', 'at'],
      ['history', 'id', 'at'],
      ['sources', 'url'],
      ['trials', 'packId'],
      ['trialCounts', '[packId+ruleId]'],
    ]);
    expect(database.backendDB().version).toBe(30);
  });

  it('begins the history with what is in force, and makes nothing up about packs from before', async () => {
    const disk = new IDBFactory();
    const before = await upTo(disk, [firstTables, hostRuns]);
    const [active, old] = [packOfVersion2('maple-usd', 'a'), packOfVersion2('maple-usd', 'b')];
    await before.table('packs').bulkAdd([active, old]);
    await before.meta.put({ key: 'active-packs', packs: [{ packId: 'maple-usd', sha256: active.sha256 }] });
    before.close();

    const after = await upTo(disk, every);
    const origin = { kind: 'file', file: '' };
    expect(await after.table('packs').toArray()).toEqual([
      { ...active, origin, signers: [] },
      { ...old, origin, signers: [] },
    ]);
    expect(await after.table('history').toArray()).toEqual([
      {
        id: 'before-history',
        at: 1789466400000,
        by: 'person',
        why: '',
        packs: [{ packId: 'maple-usd', name: 'Pack maple-usd', revision: 14, sha256: active.sha256 }],
      },
    ]);
  });

  it('begins no history on a device that has no packs of its own', async () => {
    const disk = new IDBFactory();
    (await upTo(disk, [firstTables, hostRuns])).close();
    expect(await (await upTo(disk, every)).table('history').count()).toBe(0);
  });
});
