import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { choosePack, openPacks } from './fixtures/list-pack';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { htmlPage } from './fixtures/school';

test('a pack on trial only counts what it would have done, until it is switched on', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({ action: 'block' }));
  await dashboard.getByText('Try it first').click();
  await dashboard.getByLabel('How long to try it').selectOption('for 3 days');
  await dashboard.getByRole('button', { name: 'Start the trial' }).click();
  await expect(dashboard.getByText('Maple pack, revision 1, is on trial for 3 days.')).toBeVisible();
  const trial = dashboard.getByRole('region', { name: 'Maple pack is on trial' });
  await expect(trial.getByText('It would have done nothing so far.')).toBeVisible();
  const district = dashboard
    .locator('.layer')
    .filter({ has: dashboard.getByRole('heading', { name: 'District' }) });
  await expect(district).toContainText('On trial');

  await tab.goto(school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>')));
  await expect(tab.getByText('Answers here.')).toBeVisible();
  await expect(async () => {
    await dashboard.getByRole('link', { name: 'Overview' }).click();
    await dashboard.getByRole('link', { name: 'Rule packs' }).click();
    await expect(trial).toContainText('It would have acted 1 time:', { timeout: 1_000 });
  }).toPass();
  await expect(trial).toContainText(/Answers for sale.*block.*quiz-answers\.example/s);
  expect(await axeFaults(dashboard)).toEqual([]);

  await trial.getByRole('button', { name: 'Switch on Maple pack' }).click();
  await expect(trial).toHaveCount(0);
  await tab.goto('about:blank');
  await tab.goto(quiz).catch(() => undefined);
  await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();
});
