import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { openPacks } from './fixtures/list-pack';
import { addresses } from './fixtures/maple';

test('an administrator asks what a page would come to, reads why, and nothing is recorded', async ({
  device,
}) => {
  const dashboard = await openPacks(device);
  await dashboard.getByRole('link', { name: 'What would match' }).click();
  await dashboard.getByLabel('Address', { exact: true }).fill(addresses.proxy);
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByText('It would be blocked.')).toBeVisible();
  await expect(dashboard.getByText('So the page is blocked.')).toBeVisible();
  await expect(dashboard.getByText('What would change this')).toBeVisible();
  expect(await axeFaults(dashboard)).toEqual([]);

  await dashboard.getByLabel('Address', { exact: true }).fill(addresses.classPage);
  await dashboard.getByRole('button', { name: 'Ask' }).click();
  await expect(dashboard.getByText('Nothing would happen.')).toBeVisible();
  expect(await device.incidents()).toEqual([]);
});
