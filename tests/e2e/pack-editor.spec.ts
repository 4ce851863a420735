import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { openPacks } from './fixtures/list-pack';

test('a pack is written with help, mended where it is wrong, and reviewed', async ({ device }) => {
  const dashboard = await openPacks(device);
  const refused: string[] = [];
  dashboard.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await dashboard.getByRole('button', { name: 'Open the editor' }).click();
  const text = dashboard.getByRole('textbox', { name: 'Text of the pack' });
  await expect(text).toContainText('Video site in class time');

  await text.press('Control+End');
  await dashboard.keyboard.type('    rou');
  await dashboard.getByRole('option', { name: /^route/ }).click();
  await dashboard.getByRole('option', { name: /^teacher/ }).click();
  await expect(text).toContainText('route: teacher');

  await text.press('Enter');
  await dashboard.keyboard.type('falsePostives: [maths videos]');
  await text.press('Escape');
  const problems = dashboard.getByRole('region', { name: 'Problems of the text' });
  await expect(problems.getByRole('listitem')).toContainText('Did you mean "falsePositives"?');
  await problems.getByRole('button', { name: /^Line \d+, column 5/ }).click();
  await expect(text).toBeFocused();
  await dashboard.locator('.cm-lintRange-error').hover();
  const mend = dashboard.getByRole('button', { name: 'Write “falsePositives”' });
  await expect(mend).toBeVisible();
  expect(await axeFaults(dashboard)).toEqual([]);
  await mend.click();
  await expect(text).toContainText('falsePositives: [maths videos]');
  await expect(problems).not.toContainText('falsePostives');

  await text.press('Control+z');
  await expect(text).toContainText('falsePostives');
  await text.press('Control+y');
  await expect(text).toContainText('falsePositives');

  await dashboard.getByRole('button', { name: 'Review the pack' }).click();
  await expect(dashboard.getByRole('heading', { name: 'My class pack, revision 1' })).toBeVisible();
  expect(refused).toEqual([]);
});

test('words are found and the text is left by the keyboard alone, on a narrow screen', async ({ device }) => {
  const dashboard = await openPacks(device);
  await dashboard.setViewportSize({ width: 360, height: 700 });
  await dashboard.getByRole('button', { name: 'Open the editor' }).click();
  const text = dashboard.getByRole('textbox', { name: 'Text of the pack' });
  await text.press('Control+f');
  await expect(dashboard.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await dashboard.keyboard.type('retentionDays');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.locator('.cm-searchMatch-selected')).toHaveText('retentionDays');
  await dashboard.keyboard.press('Escape');
  await expect(text).toBeFocused();
  // Tab has two seconds after Escape, which a busy machine may take.
  await expect(async () => {
    await dashboard.keyboard.press('Escape');
    await dashboard.keyboard.press('Tab');
    expect(await text.evaluate((node) => node.matches(':focus'))).toBe(false);
  }).toPass();

  const isWider = () => dashboard.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWider()).toBe(false);
  expect(await axeFaults(dashboard)).toEqual([]);
});
