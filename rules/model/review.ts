import type { ConditionProof } from './decision';
import type { ActionId } from './effect';
import type { Charter, Layer, RuleTest } from './pack';
import type { Problem } from './problem';

/** How a change of a rule feels to those it is for. */
export type ChangeDirection = 'stricter' | 'gentler' | 'different';

/** One change between two policies, as data and as a sentence that a family can read. */
export interface PolicyChange {
  readonly kind:
    | 'rule-added'
    | 'rule-removed'
    | 'rule-changed'
    | 'pack-added'
    | 'pack-removed'
    | 'pack-changed'
    | 'charter-changed'
    | 'lists-changed'
    | 'protection-changed';
  readonly direction: ChangeDirection;
  readonly ruleId: string | undefined;
  readonly packId: string;
  /** What is concerned, such as `action`, `schedule`, `scope`, `condition`, `exceptions`, `texts`. */
  readonly part: string | undefined;
  /** Plain English, one or two sentences, without ids or key names. */
  readonly sentence: string;
}
export interface PolicyDiff {
  readonly changes: readonly PolicyChange[];
}

/** One thing that the two policies judge differently. */
export interface ReplayExample {
  /** An address, or a host where nothing more is kept. */
  readonly what: string;
  /** Milliseconds since 1970, where known. */
  readonly at: number | undefined;
}
/**
 * What one rule would do otherwise, and how often. `other-action`: the same rule decides and asks for something
 * stronger or milder; `other-reason`: another rule decides.
 */
export interface ReplayLine {
  /** The rule that decides afterwards; for `no-longer-caught` the one that decided before. */
  readonly ruleId: string;
  readonly title: string;
  readonly kind: 'newly-caught' | 'no-longer-caught' | 'other-action' | 'other-reason';
  /** What was done before, and what would be done; nothing where no rule speaks. The same for all it counts. */
  readonly before: ActionId | undefined;
  readonly after: ActionId | undefined;
  readonly count: number;
  /** At most five, each another address or host. */
  readonly examples: readonly ReplayExample[];
}
export interface ReplayReport {
  /** How many observations were judged by both. */
  readonly judged: number;
  /** How many could not be judged again. */
  readonly notJudged: number;
  /** Why not, as plain sentences, each with how many it holds for; most frequent first. */
  readonly reasons: readonly { readonly sentence: string; readonly count: number }[];
  /** Most frequent first. */
  readonly lines: readonly ReplayLine[];
}

/** A test of a rule, as it went. */
export interface TestLine {
  readonly ruleId: string;
  readonly name: string;
  readonly expects: RuleTest['expect'];
  readonly got: RuleTest['expect'] | undefined;
  readonly passed: boolean;
  /** For a failed one: the condition with every answer. */
  readonly condition: ConditionProof | undefined;
}

/** All that an administrator is shown of a pack before anything changes. */
export interface PackReview {
  readonly packId: string;
  readonly name: string;
  readonly revision: number;
  readonly layer: Layer;
  readonly publisher: string;
  readonly rules: number;
  /** Ids of the pinned keys that signed it; none for an unsigned pack. */
  readonly signers: readonly string[];
  readonly stale: boolean;
  readonly charter: Charter;
  /** Errors refuse the pack, lints are warnings. */
  readonly problems: readonly Problem[];
  readonly tests: readonly TestLine[];
  readonly diff: PolicyDiff;
  /** Over the incidents of this device. */
  readonly replay: ReplayReport;
}
