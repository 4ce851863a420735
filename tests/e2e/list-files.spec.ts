import { expect, type Page } from '@playwright/test';
import { readTable } from '../../scripts/read-table.mjs';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import {
  activateListPack,
  choosePackAndList,
  hostsFile,
  listedSite,
  openPacks,
  switchOn,
  unlistedSite,
} from './fixtures/list-pack';
import { htmlPage, type School } from './fixtures/school';

const moreLines = [
  '0.0.0.0 bet-7.example',
  '0.0.0.0 www.bet-7.example',
  '||bet-two.example^',
  '0.0.0.0 *.bet-three.example',
];
const someHosts = 50_000;

/** Remembers every value that a progress bar showed. */
const watchProgress = (dashboard: Page): Promise<void> =>
  dashboard.evaluate(() => {
    const shown = new Set<number>();
    Object.assign(globalThis, { shownProgress: shown });
    const look = () => {
      const bar = document.querySelector('progress');
      if (bar !== null) shown.add(bar.value);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
const progressShown = (dashboard: Page): Promise<readonly number[]> =>
  dashboard.evaluate(() => [...(globalThis as unknown as { shownProgress: Set<number> }).shownProgress]);

const visit = async (tab: Page, school: School, address: string): Promise<void> => {
  school.serve(address, htmlPage('A site', '<p>Place your bets.</p>'));
  await tab.goto('about:blank');
  // The block page takes the place of what was on its way.
  await tab.goto(address).catch(() => undefined);
};
const isBlocked = (tab: Page) =>
  expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();

test('an administrator loads a pack with a list of 50,000 hosts from a file', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await watchProgress(dashboard);
  await choosePackAndList(dashboard, hostsFile(someHosts, ...moreLines));

  await expect(dashboard.getByRole('heading', { name: 'Maple pack, revision 1' })).toBeVisible();
  expect(Math.max(...(await progressShown(dashboard)))).toBeGreaterThan(0);
  await expect(dashboard.getByText('50,000 hosts')).toBeVisible();
  await expect(dashboard.getByText('1 repeated')).toBeVisible();
  await expect(dashboard.getByText('1 left out: its parent is listed')).toBeVisible();
  await dashboard.getByText('2 lines were not taken').click();
  await expect(dashboard.getByText('Line 50003:')).toBeVisible();
  await expect(dashboard.getByText('||bet-two.example^', { exact: true })).toBeVisible();
  expect(await axeFaults(dashboard)).toEqual([]);
  await visit(tab, school, listedSite);
  await expect(tab.getByText('Place your bets.')).toBeVisible();

  await switchOn(dashboard, 'Maple pack, revision 1, is in force.');
  await visit(tab, school, listedSite);
  await isBlocked(tab);
  await device.stopWorker();
  await visit(tab, school, listedSite);
  await isBlocked(tab);
  await visit(tab, school, unlistedSite);
  await expect(tab.getByText('Place your bets.')).toBeVisible();
});

test('cancelling the reading of lists, or what was read, changes nothing', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await choosePackAndList(dashboard, hostsFile(800_000));
  // With the keyboard: the button goes as soon as everything is read, and a pointer waits for it to stand still.
  await dashboard.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dashboard.getByText('Cancelled. Nothing has changed.')).toBeVisible();
  await expect(dashboard.getByRole('progressbar')).toHaveCount(0);

  await choosePackAndList(dashboard, hostsFile(someHosts));
  await dashboard.getByRole('button', { name: 'Lay down' }).click();
  await expect(dashboard.getByText('It was laid down. Nothing has changed.')).toBeVisible();
  await expect(dashboard.getByText('Maple pack', { exact: true })).toHaveCount(0);
  await visit(tab, school, listedSite);
  await expect(tab.getByText('Place your bets.')).toBeVisible();
});

test('the same list in a next pack is read and stored no second time', async ({ device }) => {
  const dashboard = await openPacks(device);
  await activateListPack(dashboard, hostsFile(someHosts));
  await watchProgress(dashboard);
  await choosePackAndList(dashboard, hostsFile(someHosts));
  await expect(
    dashboard.getByText('Revision 1 of “Maple pack” is not newer than revision 1, which is active.'),
  ).toBeVisible();
  await expect(dashboard.getByText('50,000 hosts')).toBeVisible();
  expect(await progressShown(dashboard)).toEqual([0]);
  expect(await readTable(dashboard, 'hostRuns')).toHaveLength(1);
});
