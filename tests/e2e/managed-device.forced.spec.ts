import { expect } from '@playwright/test';
import { test } from './fixtures/forced';
import { sayToWorker } from './fixtures/in-extension';
import { maple } from './fixtures/maple';
import { openUnlocked, pin } from './fixtures/teacher';

test('a change of the district’s settings is in force while the browser runs', async ({ district }) => {
  district.decree(maple);
  const context = await district.startBrowser();
  const device = await district.deviceIn(context);
  const notice = await device.openPage('notice.html');
  const shows = (name: string) =>
    expect(async () => {
      // A policy that is read before the browser knows the extension's schema is dropped; the next reading takes it.
      await district.reloadPolicy(context);
      await notice.reload();
      await expect(notice.locator('body')).toContainText(name, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  await shows('Maple Unified');

  district.decree({ ...maple, district: { name: 'Oak Valley Schools' } });
  await shows('Oak Valley Schools');
});

test('on a managed device a student cannot choose the first PIN, and nobody loads a pack by hand', async ({
  district,
}) => {
  district.decree(maple);
  const context = await district.startBrowser();
  const device = await district.deviceIn(context);
  const popup = await device.openPopup();
  const door = popup.getByRole('button', { name: 'Teacher unlock' });
  await expect(door).toBeEnabled();
  await door.press('Enter');
  await expect(popup.locator('body')).toContainText('Your district has not set a teacher PIN yet.');
  await expect(popup.getByRole('textbox')).toHaveCount(0);
  expect(await sayToWorker(popup, 'unlock', { pin })).toEqual({ res: { result: 'malformed' } });
  const load = { token: 'guessed', staged: 'anything', why: '' };
  expect(await sayToWorker(popup, 'activatePack', load)).toEqual({ res: { result: 'locked' } });

  district.decree({ ...maple, unlock: { pin } });
  await expect(async () => {
    await district.reloadPolicy(context);
    await popup.reload();
    await popup.getByRole('button', { name: 'Teacher unlock' }).press('Enter');
    await expect(popup.getByLabel('Teacher PIN')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  const dashboard = await openUnlocked(device, 'dashboard');
  await dashboard.getByRole('link', { name: 'Rule packs' }).click();
  await expect(dashboard.locator('body')).toContainText('Rule packs come from your administrator');
  await expect(dashboard.getByLabel('Load a rule pack')).toHaveCount(0);
});
