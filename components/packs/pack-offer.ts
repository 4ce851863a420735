import type { ListReport } from '../../rules/model/host-list';
import type { Problem } from '../../rules/model/problem';
import type { PackReview, TestLine } from '../../rules/model/review';
import type { TrustFault } from '../../rules/model/trust';

/** A list of the pack, with what became of its lines. */
export interface ListLine {
  /** What the pack calls it. */
  readonly name: string;
  readonly file: string;
  readonly report: ListReport;
}

/** The steps of a reading, in their order. */
export const readingSteps = ['fetching', 'reading', 'lists', 'compiling', 'testing', 'comparing'] as const;
export type ReadingStep = (typeof readingSteps)[number];
export interface ReadingProgress {
  readonly step: ReadingStep;
  /** From 0 to 1, of this step; `undefined` where it cannot be known. */
  readonly share: number | undefined;
  /** Entries of lists read so far. */
  readonly hostCount: number;
}

/** What a pack was read from. */
export type OfferedFrom = 'files' | 'text' | 'url';

/** A pack that was read whole and waits for a decision. */
export interface ReadyOffer {
  readonly kind: 'ready';
  /** The file or the address, as the person knows it. */
  readonly from: string;
  readonly by: OfferedFrom;
  readonly review: PackReview;
  readonly lists: readonly ListLine[];
}

/** What keeps a pack out, with its place in the file where that is known. */
export interface Fault extends Pick<Problem, 'message'> {
  readonly level?: Problem['level'];
  readonly line?: number;
  readonly column?: number;
  readonly fix?: string | undefined;
  readonly ruleId?: string | undefined;
}

/** Why nothing came of an offer, where there is one sentence to it. */
export type OfferFailure =
  | 'not-allowed'
  | 'not-stored'
  | 'lists-gone'
  | 'unreadable'
  | 'no-pack'
  | 'several-packs';

/** What is going on with the pack that was offered last. */
export type PackOffer =
  | {
      readonly kind: 'reading';
      readonly from: string;
      readonly by: OfferedFrom;
      readonly progress: ReadingProgress | undefined;
    }
  | ReadyOffer
  | { readonly kind: 'switching-on'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly from: string;
      readonly by: OfferedFrom;
      readonly faults: readonly Fault[];
      readonly lists: readonly ListLine[];
      /** Its own tests that failed. */
      readonly failedTests: readonly TestLine[];
    }
  | { readonly kind: 'not-trusted'; readonly from: string; readonly faults: readonly TrustFault[] }
  | { readonly kind: 'not-fetched'; readonly from: string; readonly message: string }
  | { readonly kind: 'failed'; readonly why: OfferFailure };

/** How a ready pack is to be taken. */
export interface TakingOn {
  /** In the person's own words; may be empty. */
  readonly why: string;
  /** Days that it only notes what it would have done; absent switches it on. */
  readonly trialDays: number | undefined;
  /** Whether its address is asked for newer ones from now on. */
  readonly keepsUpToDate: boolean;
}

/** What became of the last thing that was done here. */
export type PacksWord =
  | {
      readonly kind: 'activated';
      readonly name: string;
      readonly revision: number;
      readonly testsPassed: number;
      readonly trialDays: number | undefined;
    }
  | {
      readonly kind:
        | 'cancelled'
        | 'laid-down'
        | 'unchanged'
        | 'gone-back'
        | 'not-done'
        | 'locked'
        | 'source-kept';
    }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string };
