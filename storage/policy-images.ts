import type { PolicyImagePort } from '../rules/flows/ports';

/** Rises when parts are laid out anew; what an older build stored is then written anew. */
const version = 1;
const parts = 'parts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failure('The stored policy could not be read.', request.error));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure('The policy could not be stored.', transaction.error));
  });

const failure = (message: string, cause: DOMException | null): Error => new Error(message, { cause });

/**
 * Where the compiled policy lies, in a database of its own: opening one table without a library takes a fraction of
 * the time, and this is what a student waits for when the worker wakes. Nothing is lost with it, so its writes need
 * not reach the disk at once. Every method rejects with an Error that carries its cause.
 */
export const policyImages = (name: string, factory: IDBFactory = globalThis.indexedDB): PolicyImagePort => {
  let opening: Promise<IDBDatabase> | undefined;
  const connect = async (): Promise<IDBDatabase> => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => {
      const database = request.result;
      for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store);
      database.createObjectStore(parts);
    };
    const database = await settled(request);
    const forget = (): void => {
      opening = undefined;
    };
    database.onclose = forget;
    // A newer build wants to write it in its own way.
    database.onversionchange = () => {
      database.close();
      forget();
    };
    return database;
  };
  const open = (): Promise<IDBDatabase> => {
    opening ??= connect().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  // Whoever woke the worker will ask: opening goes on while the worker's script is still being run.
  open().catch((error: unknown) => console.debug('The stored policy is not open yet.', error));
  const write = async (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open()).transaction(parts, 'readwrite', { durability: 'relaxed' });
    work(transaction.objectStore(parts));
    await completed(transaction);
  };

  return {
    read: async (keys) => {
      const store = (await open()).transaction(parts, 'readonly').objectStore(parts);
      const found = await Promise.all(
        keys.map(async (key) => [key, await settled<unknown>(store.get(key))] as const),
      );
      return new Map(
        found.flatMap(([key, bytes]) => (bytes instanceof Uint8Array ? [[key, bytes] as const] : [])),
      );
    },
    replace: (image) =>
      write((store) => {
        store.clear();
        for (const [key, bytes] of image) store.put(bytes, key);
      }),
    clear: () => write((store) => store.clear()),
  };
};
