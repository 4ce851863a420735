import type { ActionDefinition } from '../model/action';
import type { Evidence, HostQuestion } from '../model/check';
import type { ActionId } from '../model/effect';
import type { FactName, Kind, PageAddress } from '../model/observation';
import type { Rule, RulePack } from '../model/pack';
import type { CompiledCondition } from './condition';
import type { CompiledException } from './exceptions';
import type { QuestionBoard } from './question-board';
import type { Schedule } from './schedule';

/** A rule of the policy, ready to judge. */
export interface CompiledRule {
  /** Position among all rules of the policy, the highest layer first: the last word between equals. */
  readonly order: number;
  readonly pack: RulePack;
  /** The pack whose clock and periods its schedule follows: its own, or that of a layer that moved its hours. */
  readonly clockOf: RulePack;
  readonly rule: Rule;
  readonly kind: Kind;
  readonly condition: CompiledCondition;
  readonly schedule: Schedule;
  readonly exceptions: readonly CompiledException[];
}

/** Whether some pack promises that this rule never blocks the address. */
export type Protects = (address: PageAddress, by: Pick<CompiledRule, 'pack' | 'rule'>) => boolean;

/** Cuts evidence to what a charter keeps; handed in, because recording is another room's work. */
export type Redact = (
  evidence: Evidence,
  host: string | undefined,
  keeps: readonly string[],
) => {
  readonly host?: string;
  readonly kept: Evidence;
};

/** The compiled sum of the active packs. */
export interface Policy {
  readonly packs: readonly RulePack[];
  readonly rules: readonly CompiledRule[];
  /** Page rules to ask whatever the address is. */
  readonly pageRulesAlways: readonly CompiledRule[];
  /** Page rules to ask only where a list or a filter group hit: by its number on the board. */
  readonly pageRulesByList: ReadonlyMap<number, readonly CompiledRule[]>;
  readonly pageRulesByGroup: ReadonlyMap<number, readonly CompiledRule[]>;
  readonly deviceRules: readonly CompiledRule[];
  readonly activityRules: readonly CompiledRule[];
  /** Facts that some active rule reads; nothing else is gathered. */
  readonly reads: ReadonlySet<FactName>;
  /** Host lists by name, in layer order: the classes that active minutes are counted by. */
  readonly hostClasses: readonly { readonly name: string; readonly asks: HostQuestion }[];
  /** Whether some pack promises that this rule never blocks the address, whatever stands on the page. */
  readonly protects: Protects;
  readonly forwarders: readonly { readonly host: string; readonly parameter: string }[];
  readonly board: QuestionBoard;
  readonly actions: ReadonlyMap<ActionId, ActionDefinition>;
  readonly redact: Redact;
}
