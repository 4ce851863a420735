import { describe, expect, it } from 'vitest';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { ShelvedPack } from '../../rules/flows/pack-ports';
import { packShelf } from '../../storage/pack-shelf';
import { aPack as aRulePack } from '../fixtures/engine/packs';
import { aStoredRun } from '../fixtures/engine/stored-runs';
import { anEntry, sha256, shelvedPack } from '../fixtures/shelved-packs';
import { tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const revisionOf = (revision: number, lists: ShelvedPack['lists'] = []): Promise<ShelvedPack> => {
  const pack = aRulePack({ id: 'maple-usd', rules: [] });
  return shelvedPack({ ...pack, pack: { ...pack.pack, revision } }, lists);
};
const aShelf = () => {
  const device = aDevice();
  return { ...device, shelf: packShelf(device.access, { sha256, isWholeRun }) };
};
const mark = (revision: number) => ({
  packId: 'maple-usd',
  revision,
  sha256: `${revision}`,
  publisher: 'Maple',
});

describe('the history of policies', () => {
  it('says what was in force, who wanted it and why, newest first', async () => {
    const { shelf } = aShelf();
    await shelf.swap([await revisionOf(1)], anEntry(tenOnTuesday, { why: 'The first' }));
    await shelf.swap([], anEntry(tenOnTuesday + 1, { by: 'managed' }));
    expect(await shelf.history()).toEqual([
      { id: `entry-${tenOnTuesday + 1}`, at: tenOnTuesday + 1, by: 'managed', why: '', packs: [] },
      {
        id: `entry-${tenOnTuesday}`,
        at: tenOnTuesday,
        by: 'person',
        why: 'The first',
        packs: [
          {
            packId: 'maple-usd',
            name: 'Maple district',
            revision: 1,
            sha256: (await revisionOf(1)).sha256,
          },
        ],
      },
    ]);
  });

  it('has the policy in force on top even after the clock went back', async () => {
    const { shelf } = aShelf();
    await shelf.swap([await revisionOf(1)], anEntry(tenOnTuesday));
    await shelf.swap([await revisionOf(2)], anEntry(tenOnTuesday - 5_000));
    expect((await shelf.history()).map(({ packs }) => packs[0]?.revision)).toEqual([2, 1]);
  });

  it('keeps ten policies however many lessons come and go, and the last lessons', async () => {
    const { shelf } = aShelf();
    for (let each = 0; each < 12; each++) {
      await shelf.swap([await revisionOf(each + 1)], anEntry(tenOnTuesday + 2 * each));
      await shelf.swap([], anEntry(tenOnTuesday + 2 * each + 1, { by: 'lesson' }));
    }
    const history = await shelf.history();
    expect(history.flatMap(({ by, packs }) => (by === 'lesson' ? [] : packs[0]?.revision))).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
    ]);
    expect(history.filter(({ by }) => by === 'lesson')).toHaveLength(10);
  });

  it('gives a past policy back whole, lists and all, and it can be put in force again', async () => {
    const { shelf } = aShelf();
    const games = { name: 'games', ...aStoredRun('arcade.example') };
    const first = await revisionOf(1, [games]);
    await shelf.swap([first], anEntry(tenOnTuesday));
    await shelf.swap([await revisionOf(2)], anEntry(tenOnTuesday + 1));
    const past = await shelf.past(`entry-${tenOnTuesday}`);
    expect(past).toEqual({ packs: [{ ...first, activatedAt: tenOnTuesday }], damaged: [] });
    await shelf.swap(past?.packs ?? [], anEntry(tenOnTuesday + 2, { by: 'rollback' }));
    expect((await shelf.active()).packs).toMatchObject([{ revision: 1, lists: [{ name: 'games' }] }]);
    expect(await shelf.past('never')).toBeUndefined();
  });

  it('names packs of a past policy that are damaged', async () => {
    const { shelf, database } = aShelf();
    const first = await revisionOf(1);
    await shelf.swap([first], anEntry(tenOnTuesday));
    await shelf.swap([await revisionOf(2)], anEntry(tenOnTuesday + 1));
    await database.packs.update(first.sha256, { source: new TextEncoder().encode('flipped') });
    expect(await shelf.past(`entry-${tenOnTuesday}`)).toEqual({ packs: [], damaged: ['maple-usd'] });
  });
});

describe('the mark of the highest revision', () => {
  it('only rises, whatever is in force', async () => {
    const { shelf } = aShelf();
    await shelf.swap([], anEntry(tenOnTuesday, { marks: [mark(14)] }));
    await shelf.swap([], anEntry(tenOnTuesday + 1, { marks: [mark(9)] }));
    expect(await shelf.highWater()).toEqual([mark(14)]);
    await shelf.swap([], anEntry(tenOnTuesday + 2, { marks: [mark(15), { ...mark(2), packId: 'north' }] }));
    expect(await shelf.highWater()).toEqual([mark(15), { ...mark(2), packId: 'north' }]);
  });

  it('is written in one step with the packs, or not at all', async () => {
    const { shelf } = aShelf();
    const cannotBeStored = { ...(await revisionOf(2)), pack: (() => undefined) as never };
    await expect(shelf.swap([cannotBeStored], anEntry(tenOnTuesday, { marks: [mark(2)] }))).rejects.toThrow();
    expect([await shelf.highWater(), await shelf.history()]).toEqual([[], []]);
  });
});
