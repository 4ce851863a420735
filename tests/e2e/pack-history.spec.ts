import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { htmlPage } from './fixtures/school';

test('the history says who, when and why, and one click and a yes bring the earlier policy back', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({}));
  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  await choosePack(dashboard, quizPack({ revision: 2, action: 'block' }));
  await dashboard.getByLabel('Why?').fill('Exam week');
  await switchOn(dashboard, 'Maple pack, revision 2, is in force.');
  await dashboard.getByRole('link', { name: 'History' }).click();

  const entries = dashboard.getByRole('region', { name: 'The last ten policies' }).getByRole('listitem');
  await expect(entries.filter({ hasText: 'In force' })).toContainText('“Exam week”');
  await expect(entries.filter({ hasText: 'In force' })).toContainText('Maple pack: revision 1 → 2');
  await dashboard.getByRole('button', { name: 'Go back' }).first().click();
  const dialog = dashboard.getByRole('dialog');
  await expect(dialog).toContainText('Maple pack, revision 1');
  expect(await axeFaults(dashboard)).toEqual([]);
  await dialog.getByLabel('Why?').fill('Too strict');
  await dialog.getByRole('button', { name: 'Go back to it' }).click();

  await expect(dashboard.getByText('The earlier policy is in force again.')).toBeVisible();
  await expect(entries.filter({ hasText: 'In force' })).toContainText('“Too strict”');
  await tab.goto(school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>')));
  await expect(tab.getByText('Answers here.')).toBeVisible();
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'ACA-77', packRevision: 1 }]);
});
