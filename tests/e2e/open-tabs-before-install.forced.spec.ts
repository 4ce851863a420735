import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/forced';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a tab that was open before the extension came is judged without being loaded again', async ({
  district,
  school,
}) => {
  let loads = 0;
  school.serve(addresses.game, () => {
    loads += 1;
    return htmlPage('Snake', '<p>Play now.</p>');
  });
  const context = await district.startBrowser();
  const tab = await context.newPage();
  await tab.goto(addresses.game);
  await expect(tab.getByText('Play now.')).toBeVisible();

  district.decree(maple);
  await district.reloadPolicy(context);
  const device = await district.deviceIn(context);

  await expect.poll(() => shadowText(tab), { timeout: 20_000 }).not.toBe('');
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
  expect(loads).toBe(1);
});
