import type { Problem } from '../../rules/model/problem';

/** A pack in force, as a row. */
export interface PackLine {
  readonly packId: string;
  readonly name: string;
  readonly revision: number;
  readonly rules: number;
  readonly builtIn: boolean;
}

/** What came of the last pack file that was chosen. */
export type PackOutcome =
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'activated';
      readonly name: string;
      readonly revision: number;
      readonly testsPassed: number;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly why: 'not-allowed' | 'not-stored' | 'unreadable' };
