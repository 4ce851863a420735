import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { maple } from './fixtures/maple';
import { administratorAt, stagePack } from './fixtures/pack-life';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { htmlPage } from './fixtures/school';
import { pin } from './fixtures/teacher';

const hosts = ['quiz-answers.example', 'one.example', 'two.example', 'three.example', 'four.example'];

const pack = quizPack({ action: 'block' }).replace(
  'isOneOf: [quiz-answers.example] } }',
  `isOneOf: [${hosts.join(', ')}] } }\n    precisionFloor: 0.8`,
);

test('a rule that teachers call wrong five times warns instead of blocking, until they take it back', async ({
  device,
  school,
  tab,
}) => {
  await device.configure({ ...maple, unlock: { pin } });
  const administrator = await administratorAt(device);
  await administrator.activate(await stagePack(administrator, pack));
  const asked = () => administrator.ask('askPolicy', { given: { url: quiz } });
  expect(await asked()).toMatchObject({ result: 'answer', action: 'block' });
  for (const host of hosts) {
    await tab.goto(school.serve(`http://${host}/`, htmlPage(host, '<p>Here.</p>'))).catch(() => undefined);
    await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();
  }
  await expect.poll(() => device.incidents()).toHaveLength(hosts.length);
  const incidents = await device.incidents();
  const say = (incidentId: string | undefined, disposition: string) =>
    administrator.ask('setDisposition', { incidentId, disposition });
  for (const { id } of incidents) await say(id, 'not-a-problem');

  expect(await asked()).toMatchObject({ action: 'warn' });
  const rows = (await administrator.packs()).precision;
  expect(rows.filter(({ demoted }) => demoted !== undefined)).toMatchObject([
    { ruleId: 'ACA-77', hits: 5, judged: 5, notAProblem: 5, demoted: { from: 'block', to: 'warn' } },
  ]);
  await device.stopWorker();
  expect(await asked()).toMatchObject({ action: 'warn' });
  await say(incidents[0]?.id, 'open');
  expect(await asked()).toMatchObject({ action: 'block' });
});
