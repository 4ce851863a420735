import { expect, it } from 'vitest';
import { day, hour, minute, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

it('sums minutes by quarter of an hour and class, across the death of the worker', async () => {
  const before = aDevice();
  await before.activeTime.add(tenOnTuesday + minute, 'games', 1);
  before.database.close();
  const { activeTime } = aDevice(before.factory);
  await activeTime.add(tenOnTuesday + 14 * minute, 'games', 2);
  await activeTime.add(tenOnTuesday + 15 * minute, 'games', 1);
  await activeTime.add(tenOnTuesday + 15 * minute, 'other', 1);
  expect(await activeTime.lastDay(tenOnTuesday + hour)).toEqual([
    { startMs: tenOnTuesday, hostClass: 'games', minutes: 3 },
    { startMs: tenOnTuesday + 15 * minute, hostClass: 'games', minutes: 1 },
    { startMs: tenOnTuesday + 15 * minute, hostClass: 'other', minutes: 1 },
  ]);
});

it('gives a quarter no more minutes than it has, though the clock replays it', async () => {
  const { activeTime } = aDevice();
  for (let replay = 0; replay < 40; replay++) await activeTime.add(tenOnTuesday, 'games', 1);
  expect(await activeTime.lastDay(tenOnTuesday)).toMatchObject([{ minutes: 15 }]);
});

it('loses no minute of two windows', async () => {
  const left = aDevice();
  const right = aDevice(left.factory);
  await Promise.all(
    [left, right, left, right].map((window) => window.activeTime.add(tenOnTuesday, 'games', 1)),
  );
  expect(await left.activeTime.lastDay(tenOnTuesday)).toMatchObject([{ minutes: 4 }]);
});

it('answers with the last 24 hours and forgets after eight days', async () => {
  const { activeTime, database } = aDevice();
  for (const days of [0, 1, 7, 9]) await activeTime.add(tenOnTuesday - days * day, 'games', 5);
  expect(await activeTime.lastDay(tenOnTuesday)).toHaveLength(1);
  await activeTime.prune(tenOnTuesday);
  expect(await database.activeMinutes.count()).toBe(3);
});
