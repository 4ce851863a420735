import type { CheckResult, Sentence } from './check';
import type { ActionId, Effect } from './effect';
import type { Finding } from './finding';
import type { Kind } from './observation';

/** One question of a rule and its answer. */
export interface Leaf {
  readonly check: string;
  readonly says: Sentence;
  readonly answer: CheckResult;
}
/** A rule's condition with every answer in its place. */
export type ConditionProof =
  | { readonly kind: 'leaf'; readonly result: CheckResult['result']; readonly leaf: Leaf }
  | {
      readonly kind: 'all' | 'any' | 'none';
      readonly result: CheckResult['result'];
      readonly parts: readonly ConditionProof[];
    };

/** Why a rule that came near did or did not speak, in the order of judgement. */
export type Outcome =
  | { readonly kind: 'acts' }
  | { readonly kind: 'loses'; readonly to: string }
  | { readonly kind: 'out-of-scope'; readonly unknown: boolean }
  | { readonly kind: 'out-of-hours'; readonly opens: number | undefined }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'unknown'; readonly reasons: readonly string[] }
  | { readonly kind: 'excepted'; readonly exceptionId: string; readonly reason: string }
  | { readonly kind: 'off-campus' };

/** A single thing that would have to be different. */
export type Change =
  | {
      readonly kind: 'answer';
      readonly check: string;
      readonly says: Sentence;
      readonly to: 'match' | 'no-match';
    }
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'exception'; readonly ruleId: string };

/** The whole story of one rule in one decision. */
export interface RuleProof {
  readonly ruleId: string;
  readonly packId: string;
  readonly packRevision: number;
  readonly title: string;
  readonly clause: string | undefined;
  readonly asks: ActionId;
  /** What its pack asks for, where teachers' verdicts had it demoted to what it asks for now. */
  readonly demotedFrom?: ActionId | undefined;
  readonly trial: boolean;
  readonly outcome: Outcome;
  readonly condition: ConditionProof;
  /** End of the schedule window the observation fell into; absent when the rule is always active. */
  readonly until: number | undefined;
}

export interface Proof {
  /** Rules that came near: strongest first. */
  readonly rules: readonly RuleProof[];
  /** The smallest set of changes that would flip the result; empty when nothing near was found. */
  readonly wouldFlip: readonly Change[];
  /** How many rules were asked in all. */
  readonly considered: number;
}

/** What one device rule says of the device. */
export const postureStates = ['pass', 'fail', 'unknown', 'not-applicable', 'waived', 'in-grace'] as const;
export type PostureState = (typeof postureStates)[number];

/** A device rule's answer, before its grace is counted. */
export interface DeviceAnswer {
  readonly ruleId: string;
  readonly state: Exclude<PostureState, 'in-grace'>;
  /** Why it is unknown or waived; by name, what is to be mended. */
  readonly reason: string | undefined;
}

/** All that the policy says of one observation. */
export interface Decision {
  readonly kind: Kind;
  readonly at: number;
  readonly findings: readonly Finding[];
  /** Strongest first; at most one of block and warn. */
  readonly effects: readonly Effect[];
  readonly deviceAnswers: readonly DeviceAnswer[];
  readonly proof: Proof;
}
