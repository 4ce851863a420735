import type { ListReport } from '../../rules/model/host-list';
import type { Problem } from '../../rules/model/problem';
import type { PackReview, TestLine } from '../../rules/model/review';
import type { TrustFault } from '../../rules/model/trust';

/** What the reader of packs is given: files that were chosen together, a text from the editor, or an address. */
export type PackJob =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** Takes its list files over from the pack in force with its id. */
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | {
      readonly kind: 'url';
      readonly url: string;
      /** What an earlier answer said of itself; an unchanged pack is not sent again. */
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
      /** Lower-case hex; anything else that comes is refused. */
      readonly sha256: string | undefined;
    };

/** How far the reading is. */
export interface PackProgress {
  readonly step: 'fetching' | 'reading' | 'lists' | 'compiling' | 'testing' | 'comparing';
  /** From 0 to 1, of this step; `undefined` where it cannot be known. */
  readonly share: number | undefined;
  /** Entries of lists read so far. */
  readonly hostCount: number;
}

/** A list of the pack, with what became of its lines. */
export interface ReadList {
  /** What the pack calls it. */
  readonly name: string;
  readonly file: string;
  readonly report: ListReport;
}

export type PackReading =
  /** May be switched on; `staged` names what was put into storage for that. */
  | {
      readonly kind: 'reviewed';
      readonly staged: string;
      readonly review: PackReview;
      readonly lists: readonly ReadList[];
    }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problems: readonly Problem[];
      readonly lists: readonly ReadList[];
      /** Its own tests that failed, where it came so far that they were run. */
      readonly failedTests?: readonly TestLine[];
    }
  | { readonly kind: 'not-trusted'; readonly file: string; readonly faults: readonly TrustFault[] }
  /** Which file is the pack cannot be told, or none is. */
  | { readonly kind: 'no-pack' | 'several-packs' }
  /** The address answered that nothing changed. */
  | { readonly kind: 'unchanged' }
  /** The address did not answer with a pack. */
  | { readonly kind: 'not-fetched'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** What the reader says: progress until it is done. */
export type PackReply =
  | ({ readonly kind: 'progress' } & PackProgress)
  | {
      readonly kind: 'done';
      readonly reading: PackReading;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: 'failed'; readonly message: string };
