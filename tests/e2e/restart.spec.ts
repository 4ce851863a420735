import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { startDevice } from './fixtures/device';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('incidents are still there after the browser was closed and started again', async ({
  profile,
  school,
}) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  const before = await startDevice(profile, school.port);
  await before.configure(maple);
  const tab = await before.context.newPage();
  await tab.goto(addresses.game);
  await expect.poll(() => before.incidents()).toHaveLength(1);
  const stored = await before.incidents();
  await before.close();

  const after = await startDevice(profile, school.port);
  expect(await after.incidents()).toEqual(stored);

  const again = await after.context.newPage();
  await again.goto(addresses.game);
  await expect.poll(() => after.incidents()).toMatchObject([{ id: stored[0]?.id, count: 2 }]);
  await after.close();
});
