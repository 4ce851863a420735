import type { Page } from '@playwright/test';
import type { PolicyImage } from '../../../rules/model/policy-image';

/** Bytes a message of the test driver carries at once. */
const portion = 8 * 1024 * 1024;

/**
 * Puts a policy image where the extension keeps its own. `page` is a page of the extension; its worker must have
 * stored one before, and must be stopped before it is asked again.
 */
export const seedPolicy = async (page: Page, image: PolicyImage): Promise<void> => {
  await page.evaluate(putParts, { clear: true, parts: [] });
  let waiting: { key: string; text: string }[] = [];
  let size = 0;
  for (const [key, bytes] of image) {
    waiting.push({ key, text: Buffer.from(bytes).toString('base64') });
    size += bytes.length;
    if (size < portion) continue;
    await page.evaluate(putParts, { clear: false, parts: waiting });
    [waiting, size] = [[], 0];
  }
  await page.evaluate(putParts, { clear: false, parts: waiting });
};

/** Runs in the extension’s page. */
const putParts = async ({
  clear,
  parts,
}: {
  readonly clear: boolean;
  readonly parts: readonly { readonly key: string; readonly text: string }[];
}): Promise<void> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('handrail-policy');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened.'));
  });
  const transaction = database.transaction('parts', 'readwrite');
  const store = transaction.objectStore('parts');
  if (clear) store.clear();
  for (const { key, text } of parts)
    store.put(
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
      key,
    );
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The policy was not stored.'));
  });
  database.close();
};
