import { describe, expect, it } from 'vitest';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { WouldHave } from '../../rules/flows/pack-ports';
import { packShelf } from '../../storage/pack-shelf';
import { trials } from '../../storage/trials';
import { aPack as aRulePack } from '../fixtures/engine/packs';
import { aStoredRun } from '../fixtures/engine/stored-runs';
import { anEntry, sha256, shelvedPack } from '../fixtures/shelved-packs';
import { day, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice, localDay } from './a-device';

const aDesk = () => {
  const device = aDevice();
  const tools = { sha256, isWholeRun };
  return {
    ...device,
    shelf: packShelf(device.access, tools),
    trials: trials(device.access, tools, { localDay }),
  };
};
const pack = () =>
  shelvedPack(aRulePack({ id: 'maple-usd', rules: [] }), [
    { name: 'games', ...aStoredRun('arcade.example') },
  ]);
const until = tenOnTuesday + 3 * day;

const seen = (changes: Partial<WouldHave> = {}): WouldHave => ({
  packId: 'maple-usd',
  ruleId: 'FOC-01',
  title: 'Game site',
  asks: 'block',
  host: 'arcade.example',
  oncePerDay: false,
  ...changes,
});

describe('a trial', () => {
  it('keeps its pack beside what is in force, until it is laid down', async () => {
    const { trials: desk, shelf, database } = aDesk();
    await desk.begin(await pack(), tenOnTuesday, until);
    await shelf.swap([], anEntry(tenOnTuesday));
    expect(await desk.running(tenOnTuesday)).toMatchObject({ packs: [{ packId: 'maple-usd' }], damaged: [] });
    expect((await shelf.active()).packs).toEqual([]);
    await desk.layDown('maple-usd');
    expect([await desk.all(), await database.packs.count(), await database.hostRuns.count()]).toEqual([
      [],
      0,
      0,
    ]);
  });

  it('ends by itself; its report and its pack stay', async () => {
    const { trials: desk } = aDesk();
    await desk.begin(await pack(), tenOnTuesday, until);
    await desk.count([seen()], until - 1);
    await desk.count([seen()], until);
    expect((await desk.running(until)).packs).toEqual([]);
    expect(await desk.reports()).toMatchObject([{ since: tenOnTuesday, until, lines: [{ count: 1 }] }]);
    expect((await desk.find('maple-usd'))?.lists).toHaveLength(1);
  });

  it('counts by rule, most first, with the first five hosts', async () => {
    const { trials: desk } = aDesk();
    await desk.begin(await pack(), tenOnTuesday, until);
    await desk.count([seen({ ruleId: 'R-2', host: undefined, asks: 'record' })], tenOnTuesday);
    for (const host of ['a', 'b', 'a', 'c', 'd', 'e', 'f']) await desk.count([seen({ host })], tenOnTuesday);
    expect((await desk.reports())[0]?.lines).toEqual([
      {
        ruleId: 'FOC-01',
        title: 'Game site',
        asks: 'block',
        count: 7,
        examples: ['a', 'b', 'c', 'd', 'e'],
      },
      { ruleId: 'R-2', title: 'Game site', asks: 'record', count: 1, examples: [] },
    ]);
  });

  it('counts what is seen of a device once a day', async () => {
    const { trials: desk } = aDesk();
    await desk.begin(await pack(), tenOnTuesday, until);
    for (const at of [0, 1, day]) await desk.count([seen({ oncePerDay: true })], tenOnTuesday + at);
    expect((await desk.reports())[0]?.lines[0]?.count).toBe(2);
  });

  it('begins anew with the next one, and counts for no other pack', async () => {
    const { trials: desk, database } = aDesk();
    await desk.begin(await pack(), tenOnTuesday, until);
    await desk.count([seen(), seen({ packId: 'north' })], tenOnTuesday);
    await desk.begin(await pack(), tenOnTuesday + 1, until);
    expect((await desk.reports()).map(({ lines }) => lines)).toEqual([[]]);
    expect(await database.trialCounts.count()).toBe(0);
  });
});
