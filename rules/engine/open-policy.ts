import { type AskedPatterns, PatternSet, type PatternSurroundings } from '../matching/patterns/pattern-set';
import type { CheckRegistry } from '../model/check';
import { compileRule, type RuleWorkshop } from './compile-rule';
import { LocalClock } from './local-clock';
import type { CompiledRule, Policy, PolicyTools } from './policy';
import type { PolicyHead } from './policy-head';
import { openProtection } from './protection';
import { type BoardParts, QuestionBoard } from './question-board';
import type { ShelvedRule } from './rule-shelf';

/** What a policy is opened from. Parts given as functions are asked when they are first needed. */
export interface OpenParts extends Omit<BoardParts, 'patterns'> {
  readonly head: PolicyHead;
  readonly writtenAt: (order: number) => ShelvedRule;
  /** Answers for the groups of the head's promises. */
  readonly promised: () => BoardParts['filters'];
}

/** Opens a policy that was written down. Next to nothing is done here: rules are compiled when they are asked. */
export const openPolicy = (
  parts: OpenParts,
  { checks, actions, redact, patterns }: PolicyTools & { readonly checks: CheckRegistry },
): Policy => {
  const { head } = parts;
  const board = new QuestionBoard({ ...parts, patterns: patternTool(patterns) });
  const clocks: LocalClock[] = [];
  const shop: RuleWorkshop = {
    packs: head.packs,
    clockAt: (position) => {
      clocks[position] ??= new LocalClock(head.packs[position]?.clock.timezone ?? 'UTC');
      return clocks[position];
    },
    checks,
    board,
  };
  const compiled = new Map<number, CompiledRule>();
  const ruleAt = (order: number): CompiledRule => {
    const known = compiled.get(order);
    if (known !== undefined) return known;
    const made = compileRule(parts.writtenAt(order), order, shop);
    compiled.set(order, made);
    return made;
  };
  const every = head.counts.page + head.counts.device + head.counts.activity;
  const allRules = (): readonly CompiledRule[] => Array.from({ length: every }, (_, order) => ruleAt(order));
  return {
    packs: head.packs,
    counts: head.counts,
    ruleAt,
    // A rule that is asked for by name has mostly just been judged.
    ruleNamed: (id) => named(compiled.values(), id) ?? named(allRules(), id),
    get rules() {
      return allRules();
    },
    pageGates: head.pageGates,
    get deviceRules() {
      return head.device.map(ruleAt);
    },
    get activityRules() {
      return head.activity.map(ruleAt);
    },
    reads: new Set(head.reads),
    confidential: new Set(head.confidential),
    support: head.support,
    hostClasses: head.hostClasses.map(({ name, list }) => ({
      name,
      asks: board.onList(list),
    })),
    protects: openProtection(head.packs, head.exactPromises, parts.promised),
    forwarders: head.packs.flatMap(({ forwarders = [] }) => forwarders),
    board,
    actions,
    redact,
  };
};

/** Rules bring their patterns along when they are compiled; all share one budget of time. */
const patternTool = (surroundings: PatternSurroundings | undefined): BoardParts['patterns'] => {
  const every: AskedPatterns[] = [];
  const set = new PatternSet(every, surroundings ?? { engine: () => undefined });
  return (asked) => set.question(every.push(asked) - 1);
};

const named = (rules: Iterable<CompiledRule>, id: string): CompiledRule | undefined => {
  for (const compiled of rules) if (compiled.rule.id === id) return compiled;
  return undefined;
};
