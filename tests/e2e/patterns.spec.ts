import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { choosePack, openPacks, switchOn } from './fixtures/list-pack';
import { htmlPage } from './fixtures/school';

const innocent = 'http://lessons.example/volcanoes';
const unblocker = 'http://lessons.example/free';
const frontDoor = 'http://quiet.example/scramjet/service/page';

const pack = `format: 1
pack: { id: maple-usd, name: Maple pack, revision: 1, layer: district, publisher: Maple Unified }
policy:
  title: Responsible Use 2026-27
  clauses: [{ id: "6.1", title: No ways around, checkedBy: rules }]
charter: { reads: [url, title, search], keeps: [host, rule, time, count], retentionDays: 30, offCampus: tell-only }
clock: { timezone: America/Chicago }
rules:
  - id: BYP-71
    title: Titles of unblocked games
    clause: "6.1"
    severity: medium
    when: { words: { in: [title, search], any: ['unblock(ed|er)s? \\w+'], matching: re2 } }
    action: warn
    student: { en: This page helps to get around the rules., es: Esta página ayuda a saltarse las reglas. }
    tests:
      - { name: a title, given: { title: Unblocked games here, search: "" }, expect: match }
      - { name: another, given: { title: How volcanoes work, search: "" }, expect: no-match }
      - { name: a news title, given: { title: Road unblocked, search: "" }, expect: no-match, protected: true }
  - id: BYP-72
    title: Addresses of web proxies
    clause: "6.1"
    severity: high
    when: { url: { matchesAny: ['/(?:ultra|scram)jet/service/'], matching: re2 } }
    action: block
    student: { en: Web proxies are not allowed., es: Los proxies web no están permitidos. }
    tests:
      - { name: a proxy, given: { url: "https://a.example/scramjet/service/x" }, expect: match }
      - { name: a page, given: { url: "https://a.example/jet/service" }, expect: no-match }
`;

test('patterns of a district pack are asked by a worker that was stopped in between, and mean nothing else', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePack(dashboard, pack);
  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  school.serve(innocent, htmlPage('How volcanoes work', '<p>Magma rises.</p>'));
  school.serve(unblocker, htmlPage('UNBLOCKED Games', '<p>Play.</p>'));
  school.serve(frontDoor, htmlPage('Proxy', '<p>Go anywhere.</p>'));

  await device.stopWorker();
  await tab.goto(innocent);
  await tab.goto(unblocker);
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'BYP-71' }]);

  await device.stopWorker();
  await tab.goto(frontDoor).catch(() => undefined);
  await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();
});
