import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { extensionIdOf } from '../../scripts/browser-launch.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const beside = resolve('tests/e2e/fixtures/other-extension');
test.use({ wishes: { beside } });

const other = `chrome-extension://${extensionIdOf(beside)}/page.html?from=${addresses.proxy}`;

for (const [whose, address] of [
  ['the browser', 'chrome://version'],
  ['another extension', other],
  ['Handrail itself', 'notice.html'],
  ['nobody', 'about:blank'],
] as const) {
  test(`a page of ${whose} is left alone, and the popup says so`, async ({ device, school, tab }) => {
    await tab.goto(address.includes(':') ? address : `chrome-extension://${device.extensionId}/${address}`);
    const popup = await device.openPopup();
    await expect(popup.locator('body')).toContainText('This page is not checked.');

    // A page that breaks a rule comes last: once it is stored, the others would have been too.
    await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
    await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
    await popup.reload();
    await expect(popup.locator('body')).toContainText('Your school has a reminder for this page.');
  });
}
