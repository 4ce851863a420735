import type { RecordingState } from '../rules/flows/ports';
import type { HandrailDatabase } from './database';
import { mayHeal, type StorageFailure, toStorageFailure } from './storage-failure';

/** How often a broken connection is dropped and opened again before giving up. */
const maxHeals = 3;

/** The way to the database: opens it when needed, mends the connection, remembers whether storing works. */
export interface StorageAccess {
  readonly database: HandrailDatabase;
  /** Runs `work`, again on a fresh connection if that broke; rejects with a StorageFailure. */
  readonly read: <T>(work: () => PromiseLike<T>) => Promise<T>;
  /**
   * As `read`; `work` is one transaction, so that a second try cannot store twice.
   * `stored` says whether it wrote anything: on a full disk, an empty transaction succeeds and proves nothing.
   */
  readonly write: <T>(work: () => PromiseLike<T>, stored?: (value: T) => boolean) => Promise<T>;
  readonly recording: () => RecordingState;
}

export const accessStorage = (database: HandrailDatabase): StorageAccess => {
  const attempt = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    // Returns at once when it is open, and waits for whoever is opening it already.
    await database.open();
    const connection = database.backendDB();
    try {
      return await work();
    } catch (error) {
      const failure = toStorageFailure(error);
      // Whoever else saw this connection break may have replaced it already.
      if (mayHeal(failure) && database.backendDB() === connection) database.close({ disableAutoOpen: false });
      throw failure;
    }
  };

  const run = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    for (let heals = 0; ; heals++) {
      try {
        return await attempt(work);
      } catch (error) {
        const failure = toStorageFailure(error);
        if (heals >= maxHeals || !mayHeal(failure)) throw failure;
      }
    }
  };

  let trouble: { readonly failure: StorageFailure; readonly writing: boolean } | undefined;
  const watched = async <T>(work: () => PromiseLike<T>, writing: boolean, stored: (value: T) => boolean) => {
    try {
      const value = await run(work);
      // Reading well does not prove that writing works again.
      if (trouble?.writing === false || stored(value)) trouble = undefined;
      return value;
    } catch (error) {
      const failure = toStorageFailure(error);
      if (writing || trouble === undefined) trouble = { failure, writing };
      throw failure;
    }
  };

  return {
    database,
    read: (work) => watched(work, false, () => false),
    write: (work, stored = () => true) => watched(work, true, stored),
    recording: () =>
      trouble === undefined ? { state: 'ok' } : { state: 'not-recording', reason: trouble.failure.reason },
  };
};
