import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/browser';
import { countedNow, openBehind, readActiveMinutes } from './fixtures/in-extension';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const minutesOn = async (bare: Page, hostClass: string): Promise<number> => {
  const rows = (await readActiveMinutes(bare)).filter((row) => row.hostClass === hostClass);
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
};

test('time on a game counts as time on games, never by site, although the worker was stopped meanwhile', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>'));
  const bare = await device.openPage('manifest.json');
  await tab.bringToFront();
  await tab.goto(addresses.game);
  await expect.poll(() => countedNow(bare)).toBe('games');

  await device.stopWorker();
  await tab.goto(addresses.classPage);

  await expect.poll(() => minutesOn(bare, 'games')).toBeGreaterThan(0);
  expect(JSON.stringify(await readActiveMinutes(bare))).not.toMatch(/coolmath|maple/);
});

test('a game in a tab that nobody looks at counts no time on games', async ({ device, school, tab }) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>'));
  const bare = await device.openPage('manifest.json');
  await tab.bringToFront();
  await tab.goto(addresses.classPage);
  await expect.poll(() => countedNow(bare)).toBe('other');
  await openBehind(device.context, addresses.game);
  await expect.poll(() => device.incidents()).toHaveLength(1);

  await tab.goto(`${addresses.classPage}?exercise=2`);
  await expect.poll(() => minutesOn(bare, 'other')).toBeGreaterThan(0);
  expect(await minutesOn(bare, 'games')).toBe(0);
});
