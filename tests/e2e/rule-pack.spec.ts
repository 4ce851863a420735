import { expect, type Page } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import type { Device } from './fixtures/device';
import { maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const pin = '246810';
const quiz = 'http://quiz-answers.example/';

const packText = (severity: string, otherSite: string) => `format: 1
pack: { id: maple-usd, name: Maple pack, revision: 1, layer: district, publisher: Maple Unified }
policy:
  title: Responsible Use 2026-27
  clauses: [{ id: "5.2", title: Our own work, checkedBy: rules }]
charter: { reads: [url], keeps: [host, rule, time, count], retentionDays: 30, offCampus: tell-only }
clock: { timezone: America/Chicago }
rules:
  - id: ACA-77
    title: Answers for sale
    clause: "5.2"
    severity: ${severity}
    when: { host: { isOneOf: [quiz-answers.example] } }
    action: warn
    student: { en: Answers for sale do not help you learn., es: Comprar respuestas no te ayuda a aprender. }
    tests:
      - { name: the site, given: { url: "${quiz}" }, expect: match }
      - { name: another, given: { url: "https://example.org/" }, expect: no-match }
      - { name: a third, given: { url: "https://example.com/" }, expect: ${otherSite} }
`;

const openPacks = async (device: Device): Promise<Page> => {
  await device.configure({ ...maple, unlock: { pin } });
  const dashboard = await device.openPage('dashboard.html');
  await dashboard.getByLabel('Teacher PIN').fill(pin);
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByText('Handrail starter pack')).toBeVisible();
  return dashboard;
};

const choose = (dashboard: Page, text: string): Promise<void> =>
  dashboard
    .getByLabel('Load a rule pack')
    .setInputFiles({ name: 'maple.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });

test('a pack that an administrator loads is in force at once, and after it is removed no more', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choose(dashboard, packText('low', 'no-match'));
  await expect(dashboard.getByText('Maple pack, revision 1, is in force.')).toBeVisible();
  await expect(dashboard.getByText('3 tests passed.')).toBeVisible();
  expect(await axeFaults(dashboard)).toEqual([]);

  await tab.goto(school.serve(quiz, htmlPage('Quiz', '<p>Answers here.</p>')));
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'ACA-77', packId: 'maple-usd' }]);

  await dashboard.getByRole('button', { name: 'Remove Maple pack' }).click();
  await expect(dashboard.getByText('Maple pack', { exact: true })).toHaveCount(0);
  await device.stopWorker();
  await tab.goto('about:blank');
  await tab.goto(quiz);
  await expect(tab.getByText('Answers here.')).toBeVisible();
  await expect.poll(() => device.incidents()).toMatchObject([{ count: 1 }]);
});

test('a broken pack is refused with every problem at its line, and changes nothing', async ({ device }) => {
  const dashboard = await openPacks(device);
  await choose(dashboard, packText('hgih', 'no-match').replace('action: warn', 'acton: warn'));
  await expect(dashboard.getByText('maple.yaml was not switched on.')).toBeVisible();
  const problems = dashboard.locator('.problems li');
  await expect(problems.filter({ hasText: 'Line 12' })).toContainText('high');
  await expect(problems.filter({ hasText: 'Line 14' })).toContainText('action');
  expect(await axeFaults(dashboard)).toEqual([]);

  await choose(dashboard, packText('low', 'match'));
  await expect(problems).toHaveCount(1);
  await expect(problems).toContainText('The test “a third” of rule ACA-77 expects match and gets no-match.');
  await expect(problems).toContainText('Line 19');
  await expect(dashboard.getByText('Maple pack', { exact: true })).toHaveCount(0);
});
