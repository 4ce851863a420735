import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { htmlPage } from './fixtures/school';

test('before a newer pack is switched on, it says what changes and what it would have done here', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, quizPack({}));
  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  await tab.goto(school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>')));
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'ACA-77', action: 'warn' }]);

  await choosePack(dashboard, quizPack({ revision: 2, action: 'block' }));
  const changes = dashboard.getByRole('region', { name: 'What changes' });
  await expect(changes.getByText('Stricter')).toBeVisible();
  await expect(changes).toContainText('ACA-77');
  const replay = dashboard.getByRole('region', { name: 'What it would have done on this device' });
  // The machine that runs the tests may have notes of its own.
  await expect(replay).toContainText(/notes? of this device w(as|ere) judged again/);
  await expect(replay.getByRole('listitem').filter({ hasText: 'Answers for sale' })).toContainText(
    /remind.*block.*quiz-answers\.example/s,
  );
  await expect(dashboard.getByRole('region', { name: 'What it reads and keeps' })).toContainText(
    'the web address of a page',
  );
  await dashboard.getByRole('button', { name: 'Lay down' }).click();
  await expect(dashboard.getByText('It was laid down. Nothing has changed.')).toBeVisible();
  await expect(dashboard.getByText('Revision 1 · 1 rule · from maple.yaml')).toBeVisible();
});
