import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { maple } from './fixtures/maple';
import { administratorAt, packAddress } from './fixtures/pack-life';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { type Answer, htmlPage } from './fixtures/school';
import { pin } from './fixtures/teacher';

test('a pack from an address is in force, is asked for politely, and the last good copy stays', async ({
  device,
  school,
  tab,
}) => {
  await device.configure({ ...maple, unlock: { pin } });
  const url = packAddress(school, 'packs/maple.yaml');
  const asked: (string | undefined)[] = [];
  let answer: Answer = { body: quizPack({ action: 'block' }), headers: { etag: '"one"' } };
  school.serve(url, (_, headers) => {
    asked.push(headers['if-none-match']);
    return headers['if-none-match'] === answer.headers?.['etag'] ? { status: 304 } : answer;
  });
  school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>'));
  const administrator = await administratorAt(device);
  const inForce = async () =>
    (await administrator.packs()).packs.map(({ packId, revision }) => [packId, revision]);

  const added = await administrator.ask('addPackSource', { url });
  expect(added).toMatchObject({
    result: 'packs',
    sources: [{ url, managed: false, packId: 'maple-usd' }],
  });
  expect((await administrator.packs()).packs.at(-1)).toMatchObject({
    packId: 'maple-usd',
    revision: 1,
    origin: { kind: 'url', url },
  });
  await tab.goto(quiz).catch(() => undefined);
  await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();

  await administrator.ask('checkPackSource', { url });
  expect(asked).toEqual([undefined, '"one"']);

  answer = { body: quizPack({ revision: 2, action: 'warn' }), headers: { etag: '"two"' } };
  await administrator.ask('checkPackSource', { url });
  expect(await inForce()).toContainEqual(['maple-usd', 2]);
  expect((await administrator.packs()).history.map(({ by }) => by)).toEqual(['refresh', 'person']);

  answer = { body: quizPack({ revision: 3, severity: 'hgih' }), headers: { etag: '"three"' } };
  const broken = await administrator.ask('checkPackSource', { url });
  expect(broken).toMatchObject({ sources: [{ trouble: expect.stringContaining('line 12') }] });
  answer = { status: 503 };
  const down = await administrator.ask('checkPackSource', { url });
  expect(down).toMatchObject({
    sources: [
      {
        packId: 'maple-usd',
        trouble: 'The server answered 503 instead of a pack. It is asked again by itself.',
      },
    ],
  });
  expect(await inForce()).toContainEqual(['maple-usd', 2]);

  await device.stopWorker();
  answer = { body: quizPack({ revision: 4 }) };
  const mended = await administrator.ask('checkPackSource', { url });
  expect(mended.result === 'packs' && mended.sources[0]?.trouble).toBeUndefined();
  expect(await inForce()).toContainEqual(['maple-usd', 4]);
});
