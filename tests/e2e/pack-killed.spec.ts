import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/browser';
import { maple } from './fixtures/maple';
import { administratorAt, type PackAdministrator, stagePack } from './fixtures/pack-life';
import { quiz, quizPack } from './fixtures/quiz-pack';
import { pin } from './fixtures/teacher';

/** How many answers of the browser are waited for before the worker is stopped. */
const killPoints = [0, 3, 4, 5, 6, 7, 8, 12, 24];

const waitFor = async (page: Page, answers: number): Promise<void> => {
  for (let count = 0; count < answers; count += 1) await page.evaluate('indexedDB.databases()');
};

const standing = async (administrator: PackAdministrator) => {
  const { packs, history } = await administrator.packs();
  const answer = await administrator.ask('askPolicy', { given: { url: quiz } });
  return {
    revision: packs.find(({ packId }) => packId === 'maple-usd')?.revision,
    written: history[0]?.packs[0]?.revision,
    action: 'action' in answer ? answer.action : undefined,
  };
};

test('a worker that is stopped while a pack is switched on leaves the old policy or the new one', async ({
  device,
}) => {
  await device.configure({ ...maple, unlock: { pin } });
  const administrator = await administratorAt(device);
  const actionOf = (revision: number) => (revision % 2 === 0 ? 'block' : 'warn');
  const packOf = (revision: number) => quizPack({ revision, action: actionOf(revision) });
  expect(await administrator.activate(await stagePack(administrator, packOf(1)))).toMatchObject({
    result: 'activated',
    testsPassed: 3,
  });
  let last = 1;
  for (const answers of killPoints) {
    const next = last + 1;
    const staged = await stagePack(administrator, packOf(next));
    const activating = administrator.activate(staged).catch(() => undefined);
    await waitFor(administrator.page, answers);
    await device.stopWorker();
    await activating;
    const { revision, written, action } = await standing(administrator);
    expect([last, next]).toContain(revision);
    expect([written, action]).toEqual([revision, actionOf(revision ?? 0)]);
    last = revision ?? last;
  }
  // What was interrupted can be done again.
  await administrator.activate(await stagePack(administrator, packOf(last + 1)));
  expect(await standing(administrator)).toMatchObject({ revision: last + 1 });
});
