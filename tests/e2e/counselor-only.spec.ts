import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { badgeOf } from './fixtures/in-extension';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';
import { openUnlocked, pin } from './fixtures/teacher';

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

test('what goes to the counselor shows on no badge, in no popup and on no dashboard', async ({
  device,
  school,
  tab,
}) => {
  await device.configure({ ...maple, unlock: { pin } });
  const bare = await device.openPage('manifest.json');
  const before = await badgeOf(bare);
  const dashboard = await openUnlocked(device, 'dashboard');
  await dashboard
    .getByLabel('Load a rule pack')
    .setInputFiles({ name: 'care.yaml', mimeType: 'application/yaml', buffer: Buffer.from(pack) });
  await expect(dashboard.getByText('Maple care pack, revision 1, is in force.')).toBeVisible();

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
  for (const screen of [await openUnlocked(device, 'popup'), await openUnlocked(device, 'dashboard')]) {
    await expect(screen.locator('body')).not.toContainText(/quiet word|night-thoughts|thinspo|eating/i);
  }
  expect(await badgeOf(bare)).toBe(before);
});
