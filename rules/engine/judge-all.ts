import type { FactName, Observation, PageAddress } from '../model/observation';
import { judgeRule, type RuleJudgement } from './judge-rule';
import { addressOf, moreTelling, openedIn } from './opened';
import type { CompiledRule, Policy } from './policy';
import { eachRule } from './rule-table';
import { tellingTexts } from './texts';

/** The judgement of every rule that could speak of this observation, each once, in no particular order. */
export const judgeAll = (policy: Policy, observation: Observation): readonly RuleJudgement[] => {
  const [outer = observation, ...carried] = openedIn(observation);
  const judgements = rulesFor(policy, outer).map((rule) => judgeRule(rule, outer));
  if (carried.length === 0) return judgements;
  const judged = new Map(judgements.map((judgement) => [judgement.compiled, judgement]));
  for (const seen of carried) {
    for (const rule of rulesFor(policy, seen)) {
      const standing = judged.get(rule);
      const judgement = judgeRule(rule, seen);
      judged.set(rule, standing === undefined ? judgement : moreTelling(standing, judgement));
    }
  }
  return [...judged.values()];
};

/** The rules to ask about an observation, without what it carries inside. */
const rulesFor = (policy: Policy, observation: Observation): readonly CompiledRule[] => {
  if (observation.kind === 'device') return policy.deviceRules;
  if (observation.kind === 'activity') return policy.activityRules;
  return [...candidatesFor(policy, observation)].map(policy.ruleAt);
};

/**
 * Orders of the page rules that can match at all here: those without a gate, and those behind a list, a filter,
 * a phrase or a fact that is there.
 */
export const candidatesFor = (policy: Policy, observation: Observation): ReadonlySet<number> => {
  const { always, byList, byGroup, bySet, byFact } = policy.pageGates;
  const candidates = new Set(always);
  const add = (order: number): void => {
    candidates.add(order);
  };
  const address: PageAddress | undefined = addressOf(observation);
  if (address !== undefined) {
    const { lists, groups } = policy.board.answersFor(address);
    for (const { list } of lists) eachRule(byList, list, add);
    for (const { group } of groups) eachRule(byGroup, group, add);
  }
  for (const { field, text } of tellingTexts(policy, observation)) {
    for (const set of policy.board.scanOf(field, text).setsHit) eachRule(bySet, set, add);
  }
  for (const [fact, orders] of byFact) {
    if (isKnown(observation, fact)) for (const order of orders) candidates.add(order);
  }
  return candidates;
};

const isKnown = ({ facts }: Observation, fact: FactName): boolean =>
  (facts as Partial<Record<FactName, unknown>>)[fact] !== undefined;
