import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { HandrailDatabase } from '../../../storage/database';
import type { Migration } from '../../../storage/migration';
import { firstTables } from '../../../storage/migrations/0001-first-tables';
import { hostRuns } from '../../../storage/migrations/0002-host-runs';
import { place } from '../a-device';

/** A pack as version 1 wrote it: lists could not come from files. Frozen. */
const packOfVersion1 = {
  packId: 'maple-usd',
  revision: 14,
  source: new Uint8Array([112, 97, 99, 107]),
  sha256: 'a'.repeat(64),
  pack: { format: 1, rules: [] },
  activatedAt: 1789466400000,
};

const upTo = async (disk: IDBFactory, steps: readonly Migration[]) => {
  const database = new HandrailDatabase(place(disk), steps);
  await database.open();
  return database;
};

describe('0002 host runs', () => {
  it('adds one table, by file and way of reading', async () => {
    const database = await upTo(new IDBFactory(), [firstTables, hostRuns]);
    const { primKey, indexes } = database.hostRuns.schema;
    expect([primKey.src, indexes.map(({ src }) => src)]).toEqual(['[sha256+as]', []]);
    expect(database.backendDB().version).toBe(20);
  });

  it('says of packs from before that they have no list files, and changes nothing else', async () => {
    const disk = new IDBFactory();
    const before = await upTo(disk, [firstTables]);
    await before.table('packs').add(packOfVersion1);
    await before.meta.put({ key: 'active-packs', packs: [{ packId: 'maple-usd', sha256: 'a'.repeat(64) }] });
    before.close();

    const after = await upTo(disk, [firstTables, hostRuns]);
    expect(await after.table('packs').toArray()).toEqual([{ ...packOfVersion1, lists: [] }]);
    expect(await after.meta.toArray()).toEqual([
      { key: 'active-packs', packs: [{ packId: 'maple-usd', sha256: 'a'.repeat(64) }] },
    ]);
  });
});
