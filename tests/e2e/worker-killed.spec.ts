import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a page opened after the worker was stopped is judged like any other', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  await tab.goto(addresses.game);
  await expect.poll(() => device.incidents()).toHaveLength(1);

  await device.stopWorker();
  await tab.goto(addresses.proxy).catch(() => undefined);

  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect
    .poll(() => device.incidents())
    .toMatchObject([{ host: addresses.gameHost }, { host: addresses.proxyHost, action: 'block' }]);
});
