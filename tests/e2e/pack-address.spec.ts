import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { openPacks, switchOn } from './fixtures/list-pack';
import { packAddress } from './fixtures/pack-life';
import { quizPack } from './fixtures/quiz-pack';

test('a pack is read from an address, reviewed, switched on and kept up to date from there', async ({
  device,
  school,
}) => {
  const address = packAddress(school, 'packs/maple.yaml');
  school.serve(address, { headers: { 'content-type': 'application/yaml' }, body: quizPack({}) });
  const dashboard = await openPacks(device);
  await dashboard.getByLabel('From an address').fill('http://packs.maple.example/maple.yaml');
  await dashboard.getByRole('button', { name: 'Read it' }).click();
  await expect(dashboard.getByText('This is no https address.')).toBeVisible();

  await dashboard.getByLabel('From an address').fill(address);
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('heading', { name: 'Maple pack, revision 1' })).toBeVisible();
  await expect(dashboard.getByLabel('Keep it up to date')).toBeChecked();
  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  const sources = dashboard.getByRole('region', { name: 'Addresses that are asked for newer packs' });
  await expect(sources).toContainText(address);
  await expect(sources).toContainText('Last asked');

  school.serve(address, { headers: { 'content-type': 'application/yaml' }, body: quizPack({ revision: 2 }) });
  await sources.getByRole('button', { name: 'Check now' }).click();
  await expect(dashboard.getByText('Revision 2 · 1 rule')).toBeVisible();
  await sources.getByRole('button', { name: 'Remove' }).click();
  await expect(sources).toHaveCount(0);
});
