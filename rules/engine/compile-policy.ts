import type { ActionDefinition } from '../model/action';
import type { CheckRegistry, CompileTools } from '../model/check';
import type { ActionId } from '../model/effect';
import type { FactName, Kind } from '../model/observation';
import type { Condition, RulePack } from '../model/pack';
import { hasBegun } from './beginning';
import { compileCondition, factsRead } from './condition';
import { compileException, periodsNamed } from './exceptions';
import { inLayerOrder, type LayeredRule, layerRules, type RefusedAdjustment } from './layers';
import { LocalClock } from './local-clock';
import type { CompiledRule, Policy, Redact } from './policy';
import { compileProtection } from './protection';
import { QuestionBoard } from './question-board';
import { compileSchedule } from './schedule';

/** What a policy is made of. Packs are already parsed and free of errors. */
export interface PolicyParts {
  readonly packs: readonly RulePack[];
  readonly checks: CheckRegistry;
  readonly actions: ReadonlyMap<ActionId, ActionDefinition>;
  readonly redact: Redact;
  /**
   * The present, in milliseconds since 1970: packs whose `notBefore` is still to come are left out.
   * Without it every pack counts as begun, as when one is tried out.
   */
  readonly now?: number | undefined;
}

/** Compiles all active packs into one policy, once; judging then only reads it. */
export const compilePolicy = (
  parts: PolicyParts,
): { readonly policy: Policy; readonly refused: readonly RefusedAdjustment[] } => {
  const packs = inLayerOrder(parts.packs).filter((pack) => hasBegun(pack, parts.now));
  const board = new QuestionBoard();
  const { rules: layered, refused } = layerRules(packs, parts.actions);
  const toolsOf = new Map(packs.map((pack) => [pack, board.toolsFor(listsSeenBy(pack, packs))]));
  const clocks = new Map(packs.map((pack) => [pack, new LocalClock(pack.clock.timezone)]));
  const active = layered.filter(({ rule }) => rule.status !== 'off' && rule.status !== 'draft');
  const rules = active.map((rule, order) =>
    compileRule(rule, order, { clocks, toolsOf, checks: parts.checks, board }),
  );
  const pageRules = rules.filter((rule) => rule.kind === 'page');
  const forwarders = packs.flatMap((pack) => pack.forwarders ?? []);
  const policy: Policy = {
    packs,
    rules,
    pageRulesAlways: pageRules.filter(({ condition }) => condition.gates === undefined),
    pageRulesByList: byGate(pageRules, 'list'),
    pageRulesByGroup: byGate(pageRules, 'group'),
    deviceRules: rules.filter((rule) => rule.kind === 'device'),
    activityRules: rules.filter((rule) => rule.kind === 'activity'),
    reads: new Set(active.flatMap((rule) => readsOf(rule, parts.checks))),
    hostClasses: hostClassesOf(packs, toolsOf),
    protects: compileProtection(packs, forwarders),
    forwarders,
    board,
    actions: parts.actions,
    redact: parts.redact,
  };
  return { policy, refused };
};

/** The kind of observation a condition speaks of: that of the first check in it. */
export const kindOf = (when: Condition, checks: CheckRegistry): Kind => {
  for (const [key, value] of Object.entries(when)) {
    if (value === undefined) continue;
    const check = checks.get(key);
    if (check !== undefined) return check.kind;
    const [first] = value as readonly Condition[];
    if (first !== undefined) return kindOf(first, checks);
  }
  return 'page';
};

interface Workshop {
  readonly clocks: ReadonlyMap<RulePack, LocalClock>;
  readonly toolsOf: ReadonlyMap<RulePack, CompileTools>;
  readonly checks: CheckRegistry;
  readonly board: QuestionBoard;
}

const compileRule = (
  { pack, rule, exceptions, clockOf }: LayeredRule,
  order: number,
  { clocks, toolsOf, checks, board }: Workshop,
): CompiledRule => {
  const schedule = compileSchedule(
    owned(clocks, clockOf),
    periodsNamed(clockOf, rule.active?.during),
    clockOf.clock.closed ?? [],
  );
  return {
    order,
    pack,
    clockOf,
    rule,
    kind: kindOf(rule.when, checks),
    condition: compileCondition(rule.when, checks, owned(toolsOf, pack), board),
    schedule,
    exceptions: exceptions.map((given) =>
      compileException(given.exception, given.pack, {
        clock: owned(clocks, given.pack),
        tools: owned(toolsOf, given.pack),
        checks,
        board,
      }),
    ),
  };
};

const owned = <T>(table: ReadonlyMap<RulePack, T>, pack: RulePack): T => {
  const found = table.get(pack);
  if (found === undefined) throw new Error(`The pack ${pack.pack.id} is not part of this policy.`);
  return found;
};

/** The facts of a rule, and those that only its exceptions ask for: unread, they would never apply. */
const readsOf = ({ rule, exceptions }: LayeredRule, checks: CheckRegistry): readonly FactName[] =>
  [rule.when, ...exceptions.map(({ exception }) => exception.when)].flatMap((when) =>
    when === undefined ? [] : [...factsRead(when, checks)],
  );

/** A pack sees its own lists and those of the layers above, never a lower layer's: that could loosen what is locked. */
const listsSeenBy = (pack: RulePack, inOrder: readonly RulePack[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    inOrder
      .slice(0, inOrder.indexOf(pack) + 1)
      .flatMap((seen) => Object.entries(seen.lists ?? {}).map(([name, list]) => [name, list.hosts])),
  );

const hostClassesOf = (
  packs: readonly RulePack[],
  toolsOf: ReadonlyMap<RulePack, CompileTools>,
): Policy['hostClasses'] =>
  packs.flatMap((pack) =>
    Object.keys(pack.lists ?? {}).map((name) => ({ name, asks: owned(toolsOf, pack).hostsInList(name) })),
  );

const byGate = (
  rules: readonly CompiledRule[],
  kind: 'list' | 'group',
): ReadonlyMap<number, readonly CompiledRule[]> => {
  const table = new Map<number, CompiledRule[]>();
  for (const rule of rules) {
    for (const gate of rule.condition.gates ?? []) {
      if (gate.kind !== kind) continue;
      const standing = table.get(gate.id);
      if (standing === undefined) table.set(gate.id, [rule]);
      else if (!standing.includes(rule)) standing.push(rule);
    }
  }
  return table;
};
