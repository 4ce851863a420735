import type { ListReport } from '../../rules/model/host-list';
import type { Problem } from '../../rules/model/problem';

/** A pack in force, as a row. */
export interface PackLine {
  readonly packId: string;
  readonly name: string;
  readonly revision: number;
  readonly rules: number;
  readonly builtIn: boolean;
}

/** A list of a pack that was read from a file. */
export interface ListLine {
  /** What the pack calls it. */
  readonly name: string;
  readonly file: string;
  readonly report: ListReport;
}

/** A pack that was read, by its own name, with its lists and what is to be said of both. */
interface ReadPack {
  readonly name: string;
  readonly revision: number;
  readonly lists: readonly ListLine[];
  readonly warnings: readonly Problem[];
}

/** What came of the last pack file that was chosen. */
export type PackOutcome =
  | {
      readonly kind: 'reading';
      readonly file: string;
      /** While list files are read: the share done, from 0 to 1, and the entries so far. */
      readonly progress?: { readonly share: number; readonly hostCount: number };
    }
  | ({ readonly kind: 'ready' } & ReadPack)
  | { readonly kind: 'activating'; readonly name: string }
  | ({ readonly kind: 'activated'; readonly testsPassed: number } & ReadPack)
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problems: readonly Problem[];
      readonly lists: readonly ListLine[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: PackFailure };

export type PackFailure =
  | 'not-allowed'
  | 'not-stored'
  | 'lists-gone'
  | 'unreadable'
  | 'no-pack'
  | 'several-packs';
