import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a web proxy is replaced by a page that says why, and going back leads to class', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>'));
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  await tab.goto(addresses.classPage);
  // The block page takes the place of this very navigation, which the browser reports as broken off.
  await tab.goto(addresses.proxy).catch(() => undefined);

  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(tab.locator('body')).toContainText(addresses.proxyHost);
  expect(await axeFaults(tab)).toEqual([]);

  await expect.poll(() => device.incidents()).toMatchObject([{ action: 'block', host: addresses.proxyHost }]);

  await tab.getByRole('button', { name: /go back/i }).click();
  await expect(tab).toHaveURL(addresses.classPage);
});
