import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { startDevice } from './fixtures/device';
import { maple } from './fixtures/maple';
import { administratorAt, stagePack } from './fixtures/pack-life';
import { htmlPage } from './fixtures/school';
import { openUnlocked, pin } from './fixtures/teacher';

const video = 'http://video.example/unit3';
const otherVideo = 'http://video.example/cats';
const tunnel = 'http://tunnel.example/';

const schoolPack = `
format: 1
pack: { id: maple-video, name: Maple videos, revision: 1, layer: school, publisher: Maple Unified }
policy:
  title: Responsible Use Agreement
  clauses: [{ id: "5.2", title: Educational use in class, checkedBy: rules }]
charter: { reads: [url], keeps: [host, rule, time, count], retentionDays: 30, offCampus: full }
clock: { timezone: UTC }
rules:
  - id: VID-01
    title: Video site in class
    clause: "5.2"
    severity: low
    when: { host: { isOneOf: [video.example] } }
    action: block
    route: teacher
    student: { en: Videos need your teacher's OK., es: Los videos necesitan permiso. }
    teacher: { en: Open it for the lesson if it belongs to it., es: Ábralo para la clase. }
    tests:
      - { name: a video, given: { url: "https://video.example/" }, expect: match }
      - { name: another site, given: { url: "https://class.maple.example/" }, expect: no-match }
  - id: TUN-01
    title: Tunnel
    clause: "5.2"
    severity: high
    locked: true
    when: { host: { isOneOf: [tunnel.example] } }
    action: block
    route: it
    student: { en: This site hides where one goes., es: Este sitio oculta adónde se va. }
    teacher: { en: Ask what was needed., es: Pregunte qué se necesitaba. }
    tests:
      - { name: the tunnel, given: { url: "https://tunnel.example/" }, expect: match }
      - { name: another site, given: { url: "https://class.maple.example/" }, expect: no-match }
`;

test('a teacher opens one page of a blocked site for a while, and closes it again', async ({
  profile,
  school,
}) => {
  for (const address of [video, otherVideo, tunnel])
    school.serve(address, htmlPage('There it is', '<p>Hello.</p>'));
  const first = await startDevice(profile, school.port);
  await first.configure({ ...maple, unlock: { pin } });
  const administrator = await administratorAt(first);
  const staged = await stagePack(administrator, schoolPack);
  expect(await administrator.activate(staged)).toMatchObject({ result: 'activated' });
  const tab = await first.context.newPage();
  const isBlocked = async (address: string) => {
    await tab.goto(address).catch(() => undefined);
    await expect(tab).toHaveURL(/\/blocked\.html/);
  };
  await isBlocked(video);

  const popup = await openUnlocked(first, 'popup');
  await popup.getByRole('button', { name: 'Open pages for this lesson' }).press('Enter');
  await popup.getByLabel('Links').fill(`Watch ${video} first\n${tunnel}\nunit three`);
  await popup.getByLabel('Note for the student').fill('Unit 3: fractions');
  await popup.getByLabel('45 min').press('Space');
  expect(await axeFaults(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Open these pages' }).press('Enter');
  const told = popup.getByRole('status').filter({ hasText: '1 page is open until' });
  await expect(told).toContainText('video.example/unit3');
  await expect(told).toContainText('blocks it, and a class may not change that');
  await expect(told).toContainText('not a web address');
  await expect(popup.getByRole('button', { name: /End now/ })).toBeVisible();
  expect(await axeFaults(popup)).toEqual([]);

  await tab.goto(video);
  await expect(tab.getByRole('heading')).toHaveText('There it is');
  await isBlocked(otherVideo);
  await isBlocked(tunnel);
  const { packs, history } = await (await administratorAt(first)).packs();
  expect(packs.at(-1)).toMatchObject({
    layer: 'class',
    origin: { kind: 'lesson' },
    lessonUntil: expect.any(Number),
  });
  expect(history[0]).toMatchObject({ by: 'lesson', why: 'Unit 3: fractions', current: false });
  expect(history[1]).toMatchObject({ by: 'person', current: true });
  await first.close();

  const after = await startDevice(profile, school.port);
  const again = await after.context.newPage();
  await again.goto(video);
  await expect(again.getByRole('heading')).toHaveText('There it is');
  const student = await after.openPopup();
  await expect(student.locator('body')).toContainText('Your teacher opened 1 site until');
  const notice = await after.openPage('notice.html');
  await expect(notice.getByRole('region', { name: 'Open for a lesson' })).toContainText('video.example');

  const teacher = await openUnlocked(after, 'popup');
  await teacher.getByRole('button', { name: 'Open pages for this lesson' }).press('Enter');
  await teacher.getByRole('button', { name: 'End now: video.example/unit3' }).press('Enter');
  // What is open is judged again at once.
  await expect(again).toHaveURL(/\/blocked\.html/);
  await expect(teacher.getByRole('button', { name: /End now/ })).toHaveCount(0);
  await notice.reload();
  await expect(notice.getByRole('heading', { name: 'What it checks' })).toBeVisible();
  await expect(notice.getByRole('region', { name: 'Open for a lesson' })).toHaveCount(0);
  await after.close();
});
