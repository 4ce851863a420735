import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/browser';
import { badgeOf } from './fixtures/in-extension';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

/** Leaves the database as a newer build of the extension would: this one may not touch it. */
const writeByNewerBuild = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('handrail', 99_999);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );

const removeDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('handrail');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

test('when nothing can be recorded pages are blocked all the same, everyone can see it, and it heals by itself', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>'));
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  const bare = await device.openPage('manifest.json');
  await device.stopWorker();
  await writeByNewerBuild(bare);

  await tab.goto(addresses.proxy).catch(() => undefined);
  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect(tab.locator('body')).toContainText(addresses.proxyHost);
  await expect.poll(() => badgeOf(bare)).toBe('!');
  const popup = await device.openPopup();
  await expect(popup.locator('body')).toContainText('Handrail is not recording.');
  await expect(popup.locator('body')).toContainText('This page is blocked by your school.');

  await removeDatabase(bare);
  await tab.goto(addresses.classPage);
  await tab.goto(addresses.proxy).catch(() => undefined);
  await expect.poll(() => device.incidents()).toMatchObject([{ action: 'block', host: addresses.proxyHost }]);
  await expect.poll(() => badgeOf(bare)).not.toBe('!');
  await popup.reload();
  await expect(popup.locator('body')).toContainText('This page is blocked by your school.');
  await expect(popup.locator('body')).not.toContainText('Handrail is not recording.');
});

test('what was noticed while nothing could be recorded is recorded once it can be, with the page still open', async ({
  device,
  school,
  tab,
}) => {
  const bare = await device.openPage('manifest.json');
  await device.stopWorker();
  await writeByNewerBuild(bare);
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => badgeOf(bare)).toBe('!');

  await removeDatabase(bare);
  await tab.evaluate(() => {
    document.title = 'Snake, level 2';
  });
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
  await expect.poll(() => badgeOf(bare)).toBe('');
});
