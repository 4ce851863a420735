import { browser } from 'wxt/browser';

/** One value of the extension's own storage: `local` survives restarts, `session` ends with the browser. */
export interface StoredValue<T> {
  readonly read: () => Promise<T>;
  readonly write: (value: T) => Promise<void>;
}

/** Only the worker writes these, so what is read has the type that was written. */
export const storedValue = <T>(area: 'local' | 'session', key: string, fallback: T): StoredValue<T> => ({
  read: async () => ((await browser.storage[area].get(key))[key] as T | undefined) ?? fallback,
  write: (value) => browser.storage[area].set({ [key]: value }),
});
