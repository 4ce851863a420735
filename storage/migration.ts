import type { Transaction } from 'dexie';

/** One numbered step of the database's form. Never edited once released: a change is a new file. */
export interface Migration {
  readonly version: number;
  /** Tables by name: primary key first, then indexes, in Dexie's words. Only what changes is named. */
  readonly stores: Readonly<Record<string, string>>;
  /** Carries the rows over, within the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
