import type { RulePack } from '../model/pack';

/** All of a pack but its rules, lists and promises: what judging and showing a policy reads of it. */
export interface PackHead
  extends Pick<RulePack, 'pack' | 'policy' | 'program' | 'charter' | 'clock' | 'forwarders'> {
  /** How many rules the pack has, those that are off among them. */
  readonly ruleCount: number;
}
