import { expect, it } from 'vitest';
import { problemsOfText } from '../../../entrypoints/dashboard/problems-of-text';
import { packText } from '../../fixtures/trust/sealed-pack';

const errorsOf = async (text: string) =>
  (await problemsOfText(text)).filter(({ level }) => level === 'error');

it('list files are left to the review, but not a path that leads nowhere', async () => {
  expect(await errorsOf(packText())).toEqual([]);
  const problems = await errorsOf(packText().replace('lists/games.txt', '../games.txt'));
  expect(problems).toMatchObject([{ message: 'This path leaves the folder of the pack.' }]);
});

it('everything else is told at its place', async () => {
  const problems = await errorsOf(packText().replace('severity: low', 'severity: lwo'));
  expect(problems).toMatchObject([{ path: ['rules', 0, 'severity'] }]);
});
