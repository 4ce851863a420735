import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/browser';
import { activateListPack, hostsFile, listedSite, openPacks } from './fixtures/list-pack';
import { htmlPage } from './fixtures/school';

/** Flips a bit of every stored shard, as a failing disk would, and tells how many there were. */
const damageShards = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('handrail-policy'));
    const store = database.transaction('parts', 'readwrite').objectStore('parts');
    const keys = await settled(store.getAllKeys(IDBKeyRange.bound('shard-', 'shard-~')));
    for (const key of keys) {
      const bytes = (await settled(store.get(key))) as Uint8Array;
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      await settled(store.put(bytes, key));
    }
    database.close();
    return keys.length;
  });

test('a damaged part of the stored policy is noticed and written anew, and the site is blocked all the same', async ({
  device,
  school,
  tab,
}) => {
  const dashboard = await openPacks(device);
  await activateListPack(dashboard, hostsFile(50_000));
  await device.stopWorker();
  expect(await damageShards(dashboard)).toBeGreaterThan(200);

  school.serve(listedSite, htmlPage('A site', '<p>Place your bets.</p>'));
  await tab.goto(listedSite).catch(() => undefined);
  await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();

  // The next worker finds a whole policy again.
  await device.stopWorker();
  await tab.goto('about:blank');
  await tab.goto(listedSite).catch(() => undefined);
  await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();
});
