import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { badgeOf } from './fixtures/in-extension';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';
import { openUnlocked } from './fixtures/teacher';

const journal = 'http://night-thoughts.example/';
const pack = `format: 1
pack: { id: maple-care, name: Maple care pack, revision: 1, layer: district, publisher: Maple Unified }
policy:
  title: Responsible Use 2026-27
  clauses: [{ id: "8.1", title: We ask for help, checkedBy: both }]
charter: { reads: [url], keeps: [host, rule, time, count], retentionDays: 30, offCampus: tell-only }
clock: { timezone: America/Chicago }
rules:
  - id: WEL-77
    title: A quiet word for the counselor
    clause: "8.1"
    severity: high
    when: { host: { isOneOf: [night-thoughts.example] } }
    action: record
    route: counselor
    student: { en: You can talk to us., es: Puedes hablar con nosotros. }
    tests:
      - { name: the site, given: { url: "${journal}" }, expect: match }
      - { name: another, given: { url: "https://example.org/" }, expect: no-match }
`;

const said = /quiet word|night-thoughts|thinspo|eating/i;

test('what goes to the counselor shows on no badge, in no popup and on no dashboard', async ({
  device,
  school,
  tab,
}) => {
  const bare = await device.openPage('manifest.json');
  const before = await badgeOf(bare);
  const dashboard = await openPacks(device);
  await choosePack(dashboard, pack);
  await switchOn(dashboard, 'Maple care pack, revision 1, is in force.');

  await tab.goto(school.serve(journal, htmlPage('Night thoughts', '<p>Dear diary.</p>')));
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'WEL-77', route: 'counselor' }]);
  const search = school.serve(addresses.search, htmlPage('Results', '<p>Ten links.</p>'));
  const helping = device.context.waitForEvent('page', (page) => page.url().includes('blocked.html'));
  await tab.goto(`${search}?q=thinspo+tips`);
  await expect((await helping).locator('body')).toContainText('Ms. Rivera');
  await tab.bringToFront();

  const locked = await device.openPopup();
  await expect(locked.locator('body')).toContainText('This page is fine.');
  await locked.close();
  const packs = await openUnlocked(device, 'dashboard');
  await packs.getByRole('link', { name: 'Rule packs' }).click();
  await packs.getByRole('link', { name: 'How right are the rules' }).click();
  await expect(packs.getByRole('table').or(packs.getByText('No rule has been judged yet.'))).toBeVisible();
  await expect(packs.locator('body')).not.toContainText(said);
  await packs.getByRole('link', { name: 'In force' }).click();
  await choosePack(
    packs,
    pack.replace('revision: 1', 'revision: 2').replace('action: record', 'action: tell'),
  );
  const replay = packs.getByRole('region', { name: 'What it would have done on this device' });
  await expect(replay).toBeVisible();
  await expect(replay).not.toContainText(said);
  for (const screen of [await openUnlocked(device, 'popup'), await openUnlocked(device, 'dashboard')]) {
    await expect(screen.locator('body')).not.toContainText(said);
  }
  expect(await badgeOf(bare)).toBe(before);
});
