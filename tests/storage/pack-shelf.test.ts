import { describe, expect, it, vi } from 'vitest';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { ShelvedPack } from '../../rules/flows/pack-ports';
import type { RulePack } from '../../rules/model/pack';
import { listRuns } from '../../storage/list-runs';
import { packShelf } from '../../storage/pack-shelf';
import { aPack as aRulePack } from '../fixtures/engine/packs';
import { aStoredRun } from '../fixtures/engine/stored-runs';
import { anEntry, sha256, shelvedPack } from '../fixtures/shelved-packs';
import { tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const aPack = (packId: string, revision: number, lists: ShelvedPack['lists'] = []): Promise<ShelvedPack> => {
  const pack = aRulePack({ id: packId, rules: [] });
  return shelvedPack({ ...pack, pack: { ...pack.pack, revision } }, lists);
};

const aShelf = () => {
  const device = aDevice();
  return {
    ...device,
    shelf: packShelf(device.access, { sha256, isWholeRun }),
    runs: listRuns(device.access, isWholeRun),
  };
};

describe('the pack shelf', () => {
  it('is empty on a new device', async () => {
    expect(await aShelf().shelf.active()).toEqual({ packs: [], damaged: [] });
  });

  it('gives back what was activated, to the byte, after a restart', async () => {
    const { shelf, database, factory } = aShelf();
    const packs = [await aPack('starter', 1), await aPack('maple-usd', 14)];
    await shelf.swap(packs, anEntry(tenOnTuesday));
    database.close();
    const again = packShelf(aDevice(factory).access, { sha256, isWholeRun });
    expect(await again.active()).toEqual({
      packs: packs.map((pack) => ({ ...pack, activatedAt: tenOnTuesday })),
      damaged: [],
    });
  });

  it('swaps the whole set, and keeps what the last ten policies were made of', async () => {
    const { shelf } = aShelf();
    for (let revision = 1; revision <= 12; revision++)
      await shelf.swap([await aPack('maple-usd', revision)], anEntry(tenOnTuesday + revision));
    expect((await shelf.active()).packs.map(({ revision }) => revision)).toEqual([12]);
    expect((await shelf.all()).map(({ revision }) => revision)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it('changes nothing when a part of the swap fails', async () => {
    const { shelf } = aShelf();
    await shelf.swap([await aPack('maple-usd', 14)], anEntry(tenOnTuesday));
    const cannotBeStored = {
      ...(await aPack('maple-usd', 15)),
      pack: (() => undefined) as unknown as RulePack,
    };
    await expect(shelf.swap([cannotBeStored], anEntry(tenOnTuesday + 1))).rejects.toThrow();
    expect((await shelf.active()).packs.map(({ revision }) => revision)).toEqual([14]);
    expect(await shelf.all()).toHaveLength(1);
  });

  it('names a pack whose bytes changed on disk or are gone, and hands over the others', async () => {
    const { shelf, database } = aShelf();
    const [starter, district, school] = [
      await aPack('starter', 1),
      await aPack('maple-usd', 14),
      await aPack('north', 2),
    ];
    await shelf.swap([starter, district, school], anEntry(tenOnTuesday));
    await database.packs.update(district.sha256, { source: new TextEncoder().encode('flipped') });
    await database.packs.delete(school.sha256);
    const { packs, damaged } = await shelf.active();
    expect(packs.map(({ packId }) => packId)).toEqual(['starter']);
    expect(damaged).toEqual(['maple-usd', 'north']);
  });
});

describe('the list files of packs on the shelf', () => {
  const games = aStoredRun('arcade.example\nchess.example');
  const bets = aStoredRun('bet.example');
  const stored = async ({ database }: ReturnType<typeof aShelf>) =>
    (await database.hostRuns.toArray()).map(({ sha256: hash }) => hash).toSorted();

  it('come back with their pack, to the byte, and the row of the pack does not hold them', async () => {
    const { shelf, database } = aShelf();
    const pack = await aPack('maple-usd', 14, [
      { name: 'games', ...games },
      { name: 'also-games', ...games },
      { name: 'bets', ...bets },
    ]);
    await shelf.swap([pack], anEntry(tenOnTuesday));
    expect((await shelf.active()).packs).toEqual([{ ...pack, activatedAt: tenOnTuesday }]);
    expect((await shelf.all())[0]?.lists).toEqual([
      { name: 'games', sha256: games.sha256, as: 'domains' },
      { name: 'also-games', sha256: games.sha256, as: 'domains' },
      { name: 'bets', sha256: bets.sha256, as: 'domains' },
    ]);
    expect(await database.hostRuns.count()).toBe(2);
  });

  it('are written once, and go when the last pack that has them goes', async () => {
    const device = aShelf();
    const { shelf, database } = device;
    await shelf.swap([await aPack('maple-usd', 1, [{ name: 'games', ...games }])], anEntry(tenOnTuesday));
    const put = vi.spyOn(database.hostRuns, 'bulkPut');
    for (let revision = 2; revision <= 5; revision++) {
      const lists = [
        { name: 'games', ...games },
        { name: 'bets', ...bets },
      ];
      await shelf.swap([await aPack('maple-usd', revision, lists)], anEntry(tenOnTuesday + revision));
    }
    expect(put.mock.calls.map(([rows]) => rows.length)).toEqual([1, 0, 0, 0]);
    for (let revision = 6; revision <= 16; revision++)
      await shelf.swap(
        [await aPack('maple-usd', revision, [{ name: 'bets', ...bets }])],
        anEntry(tenOnTuesday + revision),
      );
    expect(await stored(device)).toEqual([bets.sha256]);
  });

  it('that were read but never activated are forgotten at the next reading, the others not', async () => {
    const device = aShelf();
    const { shelf, runs } = device;
    await shelf.swap([await aPack('maple-usd', 1, [{ name: 'games', ...games }])], anEntry(tenOnTuesday));
    await runs.stage(bets);
    expect(await runs.find(bets)).toEqual(bets);
    await runs.forgetUnneeded();
    expect(await runs.find(bets)).toBeUndefined();
    expect(await runs.find(games)).toEqual(games);
  });

  it('that are damaged or gone leave their pack out, and it is whole when they are read again', async () => {
    const { shelf, runs, database } = aShelf();
    const packs = [
      await aPack('starter', 1),
      await aPack('maple-usd', 14, [{ name: 'games', ...games }]),
      await aPack('north', 2, [{ name: 'bets', ...bets }]),
    ];
    await shelf.swap(packs, anEntry(tenOnTuesday));
    const flipped = games.run.slice();
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    await database.hostRuns.put({ ...games, run: flipped });
    await database.hostRuns.delete([bets.sha256, 'domains']);
    expect(await runs.find(games)).toBeUndefined();
    const { packs: whole, damaged } = await shelf.active();
    expect([whole.map(({ packId }) => packId), damaged]).toEqual([['starter'], ['maple-usd', 'north']]);
    await runs.stage(games);
    await runs.stage(bets);
    expect((await shelf.active()).damaged).toEqual([]);
  });
});
