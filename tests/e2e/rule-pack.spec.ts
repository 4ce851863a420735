import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { htmlPage } from './fixtures/school';

test('a pack that an administrator switches on is in force at once, and after it is removed no more', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({}));
  await expect(dashboard.getByRole('heading', { name: 'Maple pack, revision 1' })).toBeVisible();
  await expect(dashboard.getByText('3 tests passed.')).toBeVisible();
  expect(await axeFaults(dashboard)).toEqual([]);
  await tab.goto(school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>')));
  await expect(tab.getByText('Answers here.')).toBeVisible();
  expect(await device.incidents()).toEqual([]);
  await tab.goto('about:blank');

  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  await tab.goto(quiz);
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'ACA-77', packId: 'maple-usd' }]);

  await tab.goto('about:blank');
  await dashboard.getByRole('button', { name: 'Remove Maple pack' }).click();
  await expect(dashboard.getByText('Maple pack is no longer in force.')).toBeVisible();
  await expect(dashboard.getByRole('heading', { name: 'Maple pack' })).toHaveCount(0);
  await device.stopWorker();
  await tab.goto(quiz);
  await expect(tab.getByText('Answers here.')).toBeVisible();
  await expect.poll(() => device.incidents()).toMatchObject([{ count: 1 }]);
});

test('a broken pack is refused with every problem at its line, and changes nothing', async ({ device }) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({ severity: 'hgih' }).replace('action: warn', 'acton: warn'));
  await expect(dashboard.getByText('maple.yaml was not switched on.')).toBeVisible();
  const problems = dashboard.locator('.problem');
  await expect(problems.filter({ hasText: 'Line 12' })).toContainText('high');
  await expect(problems.filter({ hasText: 'Line 14' })).toContainText('action');
  const said = await dashboard.locator('.refusal > .review-head').boundingBox();
  const listed = await dashboard.locator('.refusal > section').boundingBox();
  expect(said?.width).toBe(listed?.width);
  expect(said?.y).toBeLessThan(listed?.y ?? 0);
  expect(await axeFaults(dashboard)).toEqual([]);
  await dashboard.getByRole('button', { name: 'Back to the packs' }).click();
  await expect(dashboard.getByRole('heading', { name: 'Maple pack' })).toHaveCount(0);
});

test('a pack whose own test fails shows why, and cannot be switched on', async ({ device }) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({ otherSite: 'match' }));
  await expect(dashboard.getByText('maple.yaml was not switched on.')).toBeVisible();
  const problem = dashboard.locator('.problem').filter({ hasText: 'a third' });
  await expect(problem).toContainText('Line 19');
  const failed = dashboard.locator('.failed-test');
  await expect(failed).toContainText('It should be: the rule applies. It is: the rule does not apply.');
  await expect(failed).toContainText('quiz-answers.example');
  expect(await axeFaults(dashboard)).toEqual([]);
  await expect(dashboard.getByRole('button', { name: 'Switch on' })).toHaveCount(0);
});
