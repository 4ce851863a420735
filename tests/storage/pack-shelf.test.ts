import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { ShelvedPack } from '../../rules/flows/ports';
import type { RulePack } from '../../rules/model/pack';
import { listRuns } from '../../storage/list-runs';
import { packShelf } from '../../storage/pack-shelf';
import { aStoredRun } from '../fixtures/engine/stored-runs';
import { tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const aPack = async (
  packId: string,
  revision: number,
  lists: ShelvedPack['lists'] = [],
): Promise<ShelvedPack> => {
  const source = new TextEncoder().encode(`pack: { id: ${packId}, revision: ${revision} }`);
  const parsed: Pick<RulePack, 'format' | 'rules'> = { format: 1, rules: [] };
  return { packId, revision, source, sha256: await sha256(source), pack: parsed as RulePack, lists };
};

const aShelf = () => {
  const device = aDevice();
  return {
    ...device,
    shelf: packShelf(device.access, sha256, isWholeRun),
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
    await shelf.swap(packs, tenOnTuesday);
    database.close();
    const again = packShelf(aDevice(factory).access, sha256, isWholeRun);
    expect(await again.active()).toEqual({
      packs: packs.map((pack) => ({ ...pack, activatedAt: tenOnTuesday })),
      damaged: [],
    });
  });

  it('swaps the whole set, and keeps the last revisions for looking things up', async () => {
    const { shelf } = aShelf();
    for (let revision = 1; revision <= 8; revision++)
      await shelf.swap([await aPack('maple-usd', revision)], tenOnTuesday + revision);
    expect((await shelf.active()).packs.map(({ revision }) => revision)).toEqual([8]);
    expect((await shelf.all()).map(({ revision }) => revision)).toEqual([8, 7, 6, 5, 4]);
  });

  it('changes nothing when a part of the swap fails', async () => {
    const { shelf } = aShelf();
    await shelf.swap([await aPack('maple-usd', 14)], tenOnTuesday);
    const cannotBeStored = {
      ...(await aPack('maple-usd', 15)),
      pack: (() => undefined) as unknown as RulePack,
    };
    await expect(shelf.swap([cannotBeStored], tenOnTuesday + 1)).rejects.toThrow();
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
    await shelf.swap([starter, district, school], tenOnTuesday);
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
    await shelf.swap([pack], tenOnTuesday);
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
    await shelf.swap([await aPack('maple-usd', 1, [{ name: 'games', ...games }])], tenOnTuesday);
    const put = vi.spyOn(database.hostRuns, 'bulkPut');
    for (let revision = 2; revision <= 5; revision++) {
      const lists = [
        { name: 'games', ...games },
        { name: 'bets', ...bets },
      ];
      await shelf.swap([await aPack('maple-usd', revision, lists)], tenOnTuesday + revision);
    }
    expect(put.mock.calls.map(([rows]) => rows.length)).toEqual([1, 0, 0, 0]);
    for (let revision = 6; revision <= 10; revision++)
      await shelf.swap(
        [await aPack('maple-usd', revision, [{ name: 'bets', ...bets }])],
        tenOnTuesday + revision,
      );
    expect(await stored(device)).toEqual([bets.sha256]);
  });

  it('that were read but never activated are forgotten at the next reading, the others not', async () => {
    const device = aShelf();
    const { shelf, runs } = device;
    await shelf.swap([await aPack('maple-usd', 1, [{ name: 'games', ...games }])], tenOnTuesday);
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
    await shelf.swap(packs, tenOnTuesday);
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
