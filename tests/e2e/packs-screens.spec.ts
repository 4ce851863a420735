import { expect, type Page } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { quizPack } from './fixtures/quiz-pack';

const parts = [
  '#/packs',
  '#/packs/try',
  '#/packs/precision',
  '#/packs/history',
  '#/packs/edit',
  '#/overview',
];

const goTo = async (dashboard: Page, part: string): Promise<void> => {
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, part);
  await expect(dashboard.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(dashboard.locator('.loading')).toHaveCount(0);
};
const isAsWideAsTheWindow = (dashboard: Page): Promise<boolean> =>
  dashboard.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('every part of the dashboard is for everyone: light and dark, Spanish, and on a narrow screen', async ({
  device,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({}));
  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  await dashboard.getByRole('button', { name: 'Edit Maple pack' }).click();
  const edges = new Set<number | undefined>();
  const lock = dashboard.getByRole('button', { name: 'Lock now' });
  for (const part of parts) {
    await goTo(dashboard, part);
    expect(await axeFaults(dashboard)).toEqual([]);
    const place = await lock.boundingBox();
    edges.add(place?.x);
  }
  // Whether a part is longer than the window or not, nothing moves sideways.
  expect(edges.size).toBe(1);
  await dashboard.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await dashboard.getByLabel('Language').selectOption('Español');
  await dashboard.setViewportSize({ width: 360, height: 640 });
  for (const part of parts) {
    await goTo(dashboard, part);
    expect(await axeFaults(dashboard)).toEqual([]);
    expect(await isAsWideAsTheWindow(dashboard)).toBe(true);
  }
});

test('the pages are reached, and a pack is written and reviewed, with the keyboard alone', async ({
  device,
}) => {
  const dashboard = await openPacks(device);
  await dashboard.getByRole('button', { name: 'Open the editor' }).focus();
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('heading', { name: 'Write a pack' })).toBeFocused();
  const text = dashboard.getByRole('textbox', { name: 'Text of the pack' });
  await expect(text).toContainText('My class pack');
  const saved = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save as a file' }).press('Enter');
  expect((await saved).suggestedFilename()).toBe('new-pack.yaml');
  await dashboard.getByRole('button', { name: 'Review the pack' }).press('Enter');
  await expect(dashboard.getByRole('heading', { name: 'My class pack, revision 1' })).toBeFocused();
  await expect(dashboard.getByText('2 tests passed.')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Switch on' }).press('Enter');
  await expect(dashboard.getByText('My class pack, revision 1, is in force.')).toBeVisible();
  await dashboard.keyboard.press('Tab');
  await expect(dashboard.locator(':focus')).toBeVisible();
});
