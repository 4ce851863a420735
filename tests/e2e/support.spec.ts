import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { everythingStored } from './fixtures/in-extension';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a search for a way to die shows people who help, and keeps a number only', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.search, htmlPage('Results', '<p>Ten links.</p>'));
  const [help] = await Promise.all([
    device.context.waitForEvent('page', (page) => page.url().includes('blocked.html')),
    tab.goto(`${addresses.search}?q=i+want+to+end+my+life`),
  ]);

  await expect(help.locator('body')).toContainText('Ms. Rivera');
  await expect(help.locator('body')).toContainText('555-0142');
  await expect(help.locator('body')).not.toContainText(/end my life|blocked|rule/i);
  expect(await axeFaults(help)).toEqual([]);
  await expect(tab).toHaveURL(/search\?q=/);

  const notice = await device.openPage('notice.html');
  await expect(notice.locator('body')).toContainText(/help was shown 1 time/i);
  await tab.close();
  const bare = await device.openPage('manifest.json');
  await expect
    .poll(async () => JSON.stringify(await everythingStored(bare)))
    .not.toMatch(/end my life|end\+my\+life|www\.google\.com/i);
});

test('going back from help leads to the page the student was on', async ({ device, school, tab }) => {
  school.serve(addresses.search, htmlPage('Results', '<p>Ten links.</p>'));
  await device.context.newPage();
  await tab.bringToFront();
  const [help] = await Promise.all([
    device.context.waitForEvent('page', (page) => page.url().includes('blocked.html')),
    tab.goto(`${addresses.search}?q=i+want+to+end+my+life`),
  ]);
  await help.getByRole('button', { name: 'Go back' }).click();
  await expect.poll(() => help.isClosed()).toBe(true);
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
  await expect(tab).toHaveURL(/search\?q=/);
});
