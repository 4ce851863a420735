import type { PolicyImagePort } from '../rules/flows/ports';
import type { PartName } from '../rules/model/policy-image';

/** Rises when parts are laid out anew; what an older build stored is then written anew. */
const version = 1;
const parts = 'parts';
const shardKey = (number: number): string => `shard-${number}`;

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

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

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
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
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
  const write = async (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open()).transaction(parts, 'readwrite', { durability: 'relaxed' });
    work(transaction.objectStore(parts));
    await completed(transaction);
  };

  return {
    read: async (names, shards) => {
      const store = (await open()).transaction(parts, 'readonly').objectStore(parts);
      const fetch = (key: string): Promise<unknown> => settled(store.get(key));
      const [found, foundShards] = await Promise.all([
        Promise.all(names.map(async (part) => [part, await fetch(part)] as const)),
        Promise.all(shards.map(async (number) => [number, await fetch(shardKey(number))] as const)),
      ]);
      return {
        parts: Object.fromEntries(
          found.flatMap(([part, bytes]): [PartName, Uint8Array][] => (isBytes(bytes) ? [[part, bytes]] : [])),
        ),
        shards: new Map(
          foundShards.flatMap(([number, bytes]): [number, Uint8Array][] =>
            isBytes(bytes) ? [[number, bytes]] : [],
          ),
        ),
      };
    },
    replace: ({ parts: written, shards }) =>
      write((store) => {
        store.clear();
        for (const [part, bytes] of Object.entries(written)) store.put(bytes, part);
        for (const [number, bytes] of shards.entries()) {
          if (bytes.length > 0) store.put(bytes, shardKey(number));
        }
      }),
    clear: () => write((store) => store.clear()),
  };
};
