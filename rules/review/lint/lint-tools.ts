import type { PolicyParts } from '../../engine/compile-policy';
import type { RulePack } from '../../model/pack';

/** What packs are compiled with, and when they are looked at. */
export interface LintTools extends Omit<PolicyParts, 'packs' | 'now'> {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Packs that would stand beside those given, such as the built-in ones. Nothing is said of them. */
  readonly beside?: readonly RulePack[] | undefined;
  /** Addresses or hosts that a school uses every day, beside those that are widely known. */
  readonly everyday?: readonly string[] | undefined;
}
