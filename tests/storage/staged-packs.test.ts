import { describe, expect, it } from 'vitest';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { StagedPack } from '../../rules/flows/pack-ports';
import { newSource } from '../../rules/flows/source-schedule';
import { listRuns } from '../../storage/list-runs';
import { packSources } from '../../storage/pack-sources';
import { stagedPacks } from '../../storage/staged-packs';
import { aPack as aRulePack } from '../fixtures/engine/packs';
import { aStoredRun } from '../fixtures/engine/stored-runs';
import { shelvedPack } from '../fixtures/shelved-packs';
import { day, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const games = aStoredRun('arcade.example');
const aDesk = () => {
  const device = aDevice();
  return {
    ...device,
    staged: stagedPacks(device.access, isWholeRun),
    runs: listRuns(device.access, isWholeRun),
  };
};
const waiting = async (id: string, at = tenOnTuesday): Promise<StagedPack> => ({
  ...(await shelvedPack(aRulePack({ rules: [] }))),
  lists: [{ name: 'games', sha256: games.sha256, as: games.as }],
  id,
  at,
  file: 'maple.yaml',
});

describe('a pack that waits to be switched on', () => {
  it('is found with what its lists hold, which nobody clears away meanwhile', async () => {
    const { staged, runs } = aDesk();
    await runs.stage(games);
    await staged.stage(await waiting('one'));
    await runs.forgetUnneeded();
    expect(await staged.find('one')).toMatchObject({
      file: 'maple.yaml',
      packId: 'maple-district',
      lists: [{ name: 'games', run: games.run }],
    });
    expect(await staged.find('another')).toBeUndefined();
    await staged.forget('one');
    await runs.forgetUnneeded();
    expect([await staged.find('one'), await runs.find(games)]).toEqual([undefined, undefined]);
  });

  it('is not handed out without its lists', async () => {
    const { staged } = aDesk();
    await staged.stage(await waiting('one'));
    expect(await staged.find('one')).toBe('lists-gone');
  });

  it('is forgotten after a day, or when many others came; the newest never, whatever the clock says', async () => {
    const { staged, database } = aDesk();
    await staged.stage(await waiting('old'));
    await staged.stage(await waiting('new', tenOnTuesday + day + 1));
    expect(await database.staged.toCollection().primaryKeys()).toEqual(['new']);
    for (let count = 0; count < 9; count += 1) {
      await staged.stage(await waiting(`n${count}`, tenOnTuesday + day + 2 + count));
    }
    await staged.stage(await waiting('clock went back', tenOnTuesday));
    expect(await database.staged.count()).toBe(8);
    expect(await database.staged.get('clock went back')).toBeDefined();
  });
});

describe('addresses that packs come from', () => {
  it('are kept in order, each once', async () => {
    const sources = packSources(aDevice().access);
    for (const url of ['https://b.example/', 'https://a.example/', 'https://b.example/']) {
      await sources.put(newSource(url, false, tenOnTuesday));
    }
    expect((await sources.all()).map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/']);
    await sources.remove('https://a.example/');
    expect(await sources.all()).toHaveLength(1);
  });
});
