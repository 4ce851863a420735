import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('the same game in two tabs at once is one incident that counts two', async ({ device, school, tab }) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  const other = await device.context.newPage();
  await Promise.all([tab.goto(addresses.game), other.goto(addresses.game)]);

  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 2 }]);
});
