import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('the locked popup tells a student about this page and how many notes there are, and no more', async ({
  device,
  school,
  tab,
}) => {
  await tab.goto(school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>')));
  // This machine has a posture too: an extension that was loaded from a folder is one note.
  await expect.poll(() => device.incidents('device')).not.toEqual([]);
  const standing = (await device.incidents('device')).length;
  const popup = await device.openPopup();
  await expect(popup.locator('body')).toContainText(/fine/i);

  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => device.incidents()).toHaveLength(1);
  await tab.goto(addresses.classPage);
  await popup.reload();
  await expect(popup.locator('body')).toContainText(`${standing + 1} notes today`);
  await expect(popup.locator('body')).not.toContainText(addresses.gameHost);
  await expect(popup.getByRole('link', { name: /recorded/i })).toHaveAttribute('href', /notice\.html/);

  expect(await axeFaults(popup)).toEqual([]);
  const size = await popup.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.body.scrollHeight,
  }));
  expect(size.width).toBeLessThanOrEqual(360);
  expect(size.height).toBeLessThanOrEqual(560);
});

for (const scheme of ['dark', 'forced'] as const) {
  test(`the popup can be read with ${scheme} colours`, async ({ device, school, tab }) => {
    await tab.goto(school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>')));
    const popup = await device.openPopup();
    await popup.emulateMedia(scheme === 'dark' ? { colorScheme: 'dark' } : { forcedColors: 'active' });
    await expect(popup.locator('body')).toContainText(/fine/i);
    expect(await axeFaults(popup)).toEqual([]);
  });
}
