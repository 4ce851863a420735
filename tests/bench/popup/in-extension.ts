import type { Page } from '@playwright/test';
import type { StoredRows } from './seed';

interface ExtensionGlobals {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<{ readonly res?: unknown }> };
  };
}

/** Asks the worker until it answers, so that the first look at the device is over. */
export const ask = (page: Page, type: string, data?: object): Promise<unknown> =>
  page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as ExtensionGlobals;
      return (await chrome.runtime.sendMessage({ ...message, timestamp: Date.now() })).res;
    },
    { id: 1, type, data },
  );

/** How long the worker takes to answer, in milliseconds. */
export const answerMs = (page: Page, type: string, data: object): Promise<number> =>
  page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as ExtensionGlobals;
      const startMs = performance.now();
      await chrome.runtime.sendMessage({ ...message, timestamp: Date.now() });
      return performance.now() - startMs;
    },
    { id: 1, type, data },
  );

/** Puts rows into the extension's database, from a page of the extension. Throws while there is no database. */
export const store = (page: Page, rows: StoredRows): Promise<void> =>
  page.evaluate(async (tables) => {
    const existing = await indexedDB.databases();
    if (!existing.some(({ name }) => name === 'handrail')) throw new Error('There is no database yet.');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('handrail');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['incidents', 'dayCounters'], 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      for (const row of tables.incidents) transaction.objectStore('incidents').put(row);
      for (const row of tables.dayCounters) transaction.objectStore('dayCounters').put(row);
    });
    database.close();
  }, rows);
