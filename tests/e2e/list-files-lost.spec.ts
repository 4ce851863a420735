import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/browser';
import { dropPackAndList, hostsFile, openPacks } from './fixtures/list-pack';

/** Empties the table of lists that were read, as another tab of the dashboard may that reads lists too. */
const forgetLists = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('handrail');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('hostRuns', 'readwrite');
          transaction.objectStore('hostRuns').clear();
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );

test('files that are dropped are read; a list that is lost before it is switched on changes nothing', async ({
  device,
}) => {
  const dashboard = await openPacks(device);
  await dropPackAndList(dashboard, hostsFile(100));
  await expect(dashboard.getByText('100 hosts')).toBeVisible();
  await forgetLists(dashboard);
  await dashboard.getByRole('button', { name: 'Switch on' }).click();
  await expect(
    dashboard.getByText('What was read of the lists is no longer there. Choose the files again.'),
  ).toBeVisible();
  await expect(dashboard.getByText('Maple pack', { exact: true })).toHaveCount(0);
});
