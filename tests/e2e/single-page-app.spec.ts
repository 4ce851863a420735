import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a single-page app that moves to a blocked address without loading is blocked there', async ({
  device,
  school,
  tab,
}) => {
  const app = new URL('/app', addresses.proxy).href;
  const path = new URL(addresses.proxy).pathname;
  school.serve(app, htmlPage('Reading room', '<p>Welcome.</p>'));
  await tab.goto(app);
  await expect(tab.getByText('Welcome.')).toBeVisible();
  expect(await device.incidents()).toEqual([]);

  await tab.evaluate((next) => history.pushState({}, '', next), path);

  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect.poll(() => device.incidents()).toMatchObject([{ action: 'block', host: addresses.proxyHost }]);
});
