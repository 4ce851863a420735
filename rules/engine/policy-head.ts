import type { FactName, Kind } from '../model/observation';
import type { Composition, WrittenRule } from './compose-policy';
import type { PackHead } from './pack-head';
import type { PageGates, Policy } from './policy';
import { type Promises, writePromises } from './protection';
import type { Gate } from './question-book';
import { ruleTable } from './rule-table';

/** All of a policy that the first verdict may need, beside the structures that answer questions: plain data. */
export interface PolicyHead {
  readonly packs: readonly PackHead[];
  readonly counts: Readonly<Record<Kind, number>>;
  readonly pageGates: PageGates;
  /** Orders of the rules that speak of the device, and of those that speak of its use. */
  readonly device: readonly number[];
  readonly activity: readonly number[];
  readonly reads: readonly FactName[];
  readonly hostClasses: Composition['hostClasses'];
  readonly confidential: readonly string[];
  readonly support: Policy['support'];
  readonly exactPromises: Promises['exact'];
}

/** Sums a composition up. `promises` are its promises, as written by {@link writePromises}. */
export const headOf = (composition: Composition, promises: Promises): PolicyHead => {
  const { packs, rules, book } = composition;
  const ordersOf = (kind: Kind) => rules.flatMap((rule, order) => (rule.kind === kind ? [order] : []));
  const device = ordersOf('device');
  const activity = ordersOf('activity');
  return {
    packs,
    counts: {
      page: rules.length - device.length - activity.length,
      device: device.length,
      activity: activity.length,
    },
    pageGates: gatesOf(rules, {
      list: book.lists.length,
      group: book.groups.length,
      set: book.phraseSets.length,
    }),
    device,
    activity,
    reads: composition.reads,
    hostClasses: composition.hostClasses,
    confidential: rules
      .filter(({ rule }) => rule.route === 'counselor' || rule.action === 'support')
      .map(({ rule }) => rule.id),
    support: rules
      .filter(({ rule }) => rule.action === 'support')
      .map(({ rule, pack }) => ({ packId: packs[pack]?.pack.id ?? '', ruleId: rule.id })),
    exactPromises: promises.exact,
  };
};

/** The promises of a composition, which its head and its filters are made from. */
export const promisesOf = ({ packs, promises }: Composition): Promises =>
  writePromises(
    promises,
    packs.flatMap(({ forwarders = [] }) => forwarders),
  );

type QuestionKind = Exclude<Gate['kind'], 'fact'>;

const gatesOf = (
  rules: readonly WrittenRule[],
  questions: Readonly<Record<QuestionKind, number>>,
): PageGates => {
  const always: number[] = [];
  const pairs: Record<QuestionKind, { question: number; rule: number }[]> = { list: [], group: [], set: [] };
  const byFact = new Map<FactName, number[]>();
  for (const [order, { kind, gates }] of rules.entries()) {
    if (kind !== 'page') continue;
    if (gates === undefined) always.push(order);
    for (const gate of gates ?? []) {
      if (gate.kind === 'fact') byFact.set(gate.fact, [...(byFact.get(gate.fact) ?? []), order]);
      else pairs[gate.kind].push({ question: gate.id, rule: order });
    }
  }
  return {
    always: Int32Array.from(always),
    byList: ruleTable(questions.list, pairs.list),
    byGroup: ruleTable(questions.group, pairs.group),
    bySet: ruleTable(questions.set, pairs.set),
    byFact: new Map([...byFact].map(([fact, orders]) => [fact, Int32Array.from(orders)])),
  };
};
