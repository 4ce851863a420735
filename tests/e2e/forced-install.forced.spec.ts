import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/forced';
import { installTypeOf } from './fixtures/in-extension';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a district forces the extension on a device, and its configuration is used when it arrives late', async ({
  district,
  school,
}) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  district.decree();
  const context = await district.startBrowser();
  const device = await district.deviceIn(context);

  const notice = await device.openPage('notice.html');
  expect(await installTypeOf(notice)).toBe('admin');
  await expect(notice.locator('body')).not.toContainText('Maple Unified');

  district.decree(maple);
  await expect(async () => {
    // A policy that is read before the browser knows the extension's schema is dropped; the next reading takes it.
    await district.reloadPolicy(context);
    await notice.reload();
    await expect(notice.locator('body')).toContainText('Maple Unified', { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  const tab = await context.newPage();
  await tab.goto(addresses.game);
  await expect.poll(() => shadowText(tab)).not.toBe('');
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
});
