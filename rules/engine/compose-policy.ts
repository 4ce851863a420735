import type { HostRun } from '../matching/hosts/host-run';
import type { ActionDefinition } from '../model/action';
import type { CheckRegistry, CompileTools } from '../model/check';
import type { ActionId } from '../model/effect';
import type { FactName, Kind } from '../model/observation';
import type { Condition, Exception, Rule, RulePack } from '../model/pack';
import { hasBegun } from './beginning';
import { compileCondition, factsRead } from './condition';
import { inLayerOrder, type LayeredRule, layerRules, type RefusedAdjustment } from './layers';
import type { PackHead } from './pack-head';
import { type AskedQuestions, type Gate, type ListSource, QuestionBook } from './question-book';

/** What a policy is made of. Packs are already parsed and free of errors. */
export interface PackParts {
  readonly packs: readonly RulePack[];
  readonly checks: CheckRegistry;
  readonly actions: ReadonlyMap<ActionId, ActionDefinition>;
  /**
   * The present, in milliseconds since 1970: packs whose `notBefore` is still to come are left out.
   * Without it every pack counts as begun, as when one is tried out.
   */
  readonly now?: number | undefined;
  /** What teachers' verdicts have rules demoted to, by rule id; a demotion that would make a rule stronger is ignored. */
  readonly demotions?: ReadonlyMap<string, ActionId> | undefined;
  /**
   * The hosts of a list that a pack takes from a file, always the same object for the same hosts. Needed where a pack
   * has such a list.
   */
  readonly runs?: ((packId: string, listName: string) => HostRun | undefined) | undefined;
}

/** A rule with all that compiling it again takes, as plain data. Packs are given by their position. */
export interface WrittenRule {
  /** As it is in force: after layers and demotion. */
  readonly rule: Rule;
  /** What its pack asks for, where it was demoted. */
  readonly demotedFrom?: ActionId | undefined;
  readonly kind: Kind;
  readonly pack: number;
  readonly clockOf: number;
  readonly exceptions: readonly { readonly exception: Exception; readonly pack: number }[];
  readonly asks: AskedQuestions;
  /** What it cannot match without: one of these at least. Nothing when it can match without any. */
  readonly gates: readonly Gate[] | undefined;
}

/** All active packs as one policy, before the structures that answer its questions are built. */
export interface Composition {
  readonly packs: readonly PackHead[];
  /** In order: the highest layer first. */
  readonly rules: readonly WrittenRule[];
  readonly book: QuestionBook;
  readonly reads: readonly FactName[];
  /** Host lists by name, in layer order, each with its number in the book. */
  readonly hostClasses: readonly { readonly name: string; readonly list: number }[];
  /** Addresses that each pack promises never to block, by its position. */
  readonly promises: readonly (readonly string[])[];
  readonly refused: readonly RefusedAdjustment[];
}

/** Writes all active packs down as one policy: layers applied, every question numbered, every gate known. */
export const composePolicy = ({
  packs: given,
  checks,
  actions,
  now,
  runs,
  demotions,
}: PackParts): Composition => {
  const packs = inLayerOrder(given).filter((pack) => hasBegun(pack, now));
  const book = new QuestionBook();
  const { rules: layered, refused } = layerRules(packs, actions);
  const positions = new Map(packs.map((pack, position) => [pack, position]));
  const lists = packs.map((pack) => listsOf(pack, runs));
  const desk: Desk = {
    book,
    checks,
    tools: packs.map((_, position) => book.toolsFor(listsSeenAt(position, lists))),
    positionOf: (pack) => positions.get(pack) ?? 0,
  };
  const active = layered.filter(({ rule }) => rule.status !== 'off' && rule.status !== 'draft');
  return {
    packs: packs.map(headOf),
    rules: active.map((each) => demoted(writeRule(each, desk), demotions, actions)),
    book,
    reads: [...new Set(active.flatMap((each) => readsOf(each, checks)))],
    hostClasses: lists.flatMap((own) =>
      [...own].map(([name, source]) => ({ name, list: book.listId(source) })),
    ),
    promises: packs.map((pack) => (pack.protected ?? []).map(({ url }) => url)),
    refused,
  };
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

interface Desk {
  readonly book: QuestionBook;
  readonly checks: CheckRegistry;
  /** For each pack, by its position. */
  readonly tools: readonly CompileTools[];
  readonly positionOf: (pack: RulePack) => number;
}

const writeRule = ({ pack, rule, exceptions, clockOf }: LayeredRule, desk: Desk): WrittenRule => {
  const { gates } = compileCondition(rule.when, desk.checks, toolsOf(pack, desk), desk.book);
  for (const { exception, pack: giver } of exceptions) {
    if (exception.when !== undefined)
      compileCondition(exception.when, desk.checks, toolsOf(giver, desk), desk.book);
  }
  return {
    rule,
    kind: kindOf(rule.when, desk.checks),
    pack: desk.positionOf(pack),
    clockOf: desk.positionOf(clockOf),
    exceptions: exceptions.map((given) => ({
      exception: given.exception,
      pack: desk.positionOf(given.pack),
    })),
    asks: desk.book.tearOff(),
    gates,
  };
};

const demoted = (
  written: WrittenRule,
  demotions: PackParts['demotions'],
  actions: PackParts['actions'],
): WrittenRule => {
  const { rule } = written;
  const to = actions.get(demotions?.get(rule.id) ?? rule.action);
  const strength = actions.get(rule.action)?.strength ?? 0;
  return to === undefined || to.strength >= strength
    ? written
    : { ...written, rule: { ...rule, action: to.id }, demotedFrom: rule.action };
};

const toolsOf = (pack: RulePack, { tools, positionOf }: Desk): CompileTools => {
  const found = tools[positionOf(pack)];
  if (found === undefined) throw new Error(`The pack ${pack.pack.id} is not part of this policy.`);
  return found;
};

const headOf = ({ pack, policy, program, charter, clock, forwarders, rules }: RulePack): PackHead => ({
  pack,
  policy,
  ...(program === undefined ? {} : { program }),
  charter,
  clock,
  ...(forwarders === undefined ? {} : { forwarders }),
  ruleCount: rules.length,
});

/** The facts of a rule, and those that only its exceptions ask for: unread, they would never apply. */
const readsOf = ({ rule, exceptions }: LayeredRule, checks: CheckRegistry): readonly FactName[] =>
  [rule.when, ...exceptions.map(({ exception }) => exception.when)].flatMap((when) =>
    when === undefined ? [] : [...factsRead(when, checks)],
  );

type NamedLists = ReadonlyMap<string, ListSource>;

/** The lists of one pack by name. That a file's hosts are there was seen to when the pack was read. */
const listsOf = ({ pack, lists = {} }: RulePack, runs: PackParts['runs']): NamedLists =>
  new Map(
    Object.entries(lists).map(([name, list]) => {
      const source = 'hosts' in list ? list.hosts : runs?.(pack.id, name);
      if (source === undefined)
        throw new Error(`The hosts of list ${name} of pack ${pack.id} are not there.`);
      return [name, source];
    }),
  );

/** A pack sees its own lists and those of the layers above, never a lower layer's: that could loosen what is locked. */
const listsSeenAt = (position: number, inOrder: readonly NamedLists[]): NamedLists =>
  new Map(inOrder.slice(0, position + 1).flatMap((lists) => [...lists]));
