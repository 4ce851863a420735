import type { PatternSurroundings } from '../matching/patterns/pattern-set';
import type { ActionDefinition } from '../model/action';
import type { Evidence, HostQuestion } from '../model/check';
import type { ActionId } from '../model/effect';
import type { FactName, Kind, PageAddress } from '../model/observation';
import type { Rule } from '../model/pack';
import type { CompiledCondition } from './condition';
import type { CompiledException } from './exceptions';
import type { PackHead } from './pack-head';
import type { QuestionBoard } from './question-board';
import type { RuleTable } from './rule-table';
import type { Schedule } from './schedule';

/** A rule of the policy, ready to judge. */
export interface CompiledRule {
  /** Position among all rules of the policy, the highest layer first: the last word between equals. */
  readonly order: number;
  readonly pack: PackHead;
  /** The pack whose clock and periods its schedule follows: its own, or that of a layer that moved its hours. */
  readonly clockOf: PackHead;
  readonly rule: Rule;
  /** What the rule's pack asks for, where it was demoted to `rule.action`. */
  readonly demotedFrom: ActionId | undefined;
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

/** What judging asks of the engine's surroundings. */
export interface PolicyTools {
  readonly actions: ReadonlyMap<ActionId, ActionDefinition>;
  readonly redact: Redact;
  /** What patterns are read with; without it, what they ask stays unknown. */
  readonly patterns?: PatternSurroundings | undefined;
}

/** Which page rules can match at all, by what was seen. Numbers are orders of rules. */
export interface PageGates {
  /** To be asked whatever the address is. */
  readonly always: Int32Array;
  readonly byList: RuleTable;
  readonly byGroup: RuleTable;
  readonly bySet: RuleTable;
  /** To be asked where a fact was read, such as the kinds of fields in forms. */
  readonly byFact: ReadonlyMap<FactName, Int32Array>;
}

/** The compiled sum of the active packs. Its rules are compiled one by one, when they are first asked. */
export interface Policy extends PolicyTools {
  /** In layer order, base first. */
  readonly packs: readonly PackHead[];
  /** How many rules speak of each kind of observation. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** The rule of that order. */
  readonly ruleAt: (order: number) => CompiledRule;
  /** The rule of that id; nothing when there is none. */
  readonly ruleNamed: (id: string) => CompiledRule | undefined;
  /** Every rule, in order. Compiles them all: for pages that show them, never to judge. */
  readonly rules: readonly CompiledRule[];
  readonly pageGates: PageGates;
  readonly deviceRules: readonly CompiledRule[];
  readonly activityRules: readonly CompiledRule[];
  /** Facts that some active rule reads; nothing else is gathered. */
  readonly reads: ReadonlySet<FactName>;
  /** Ids of rules whose findings nobody at the device may be told of. */
  readonly confidential: ReadonlySet<string>;
  /** Rules that show help, each with its pack. */
  readonly support: readonly { readonly packId: string; readonly ruleId: string }[];
  /** Host lists by name, in layer order: the classes that active minutes are counted by. */
  readonly hostClasses: readonly { readonly name: string; readonly asks: HostQuestion }[];
  /** Whether some pack promises that this rule never blocks the address, whatever stands on the page. */
  readonly protects: Protects;
  readonly forwarders: readonly { readonly host: string; readonly parameter: string }[];
  readonly board: QuestionBoard;
}
