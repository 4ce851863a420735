/**
 * Every row of one table of the extension's database, read from a page of the extension; nothing is written.
 * @param {import('@playwright/test').Page} page a page of the extension
 * @param {string} table
 * @returns {Promise<any[]>} none while the database does not exist yet
 */
export const readTable = (page, table) =>
  page.evaluate(async (name) => {
    const asked = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that is not there would make an empty one and spoil the first start.
    const existing = await indexedDB.databases();
    if (!existing.some((database) => database.name === 'handrail')) return [];
    const database = await asked(indexedDB.open('handrail'));
    try {
      return await asked(database.transaction(name).objectStore(name).getAll());
    } finally {
      database.close();
    }
  }, table);
