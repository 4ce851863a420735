import type { ChangeDirection } from '../../model/review';

/** One thing that became different about a rule. */
export interface PartChange {
  /** What is concerned, such as `action`. */
  readonly part: string;
  readonly direction: ChangeDirection;
  /** A sentence that goes on after the title of the rule and a colon, with its full stop. */
  readonly says: string;
}
