import type { Observation, PageAddress } from '../model/observation';
import { judgeRule, type RuleJudgement } from './judge-rule';
import { addressOf, moreTelling, openedIn } from './opened';
import type { CompiledRule, Policy } from './policy';

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

const rulesFor = (policy: Policy, observation: Observation): readonly CompiledRule[] => {
  if (observation.kind === 'device') return policy.deviceRules;
  if (observation.kind === 'activity') return policy.activityRules;
  const address = addressOf(observation);
  return address === undefined ? policy.pageRulesAlways : candidatesFor(policy, address);
};

/** The rules that can match at all here: those without a gate, and those behind a list or filter that was hit. */
const candidatesFor = (policy: Policy, address: PageAddress): readonly CompiledRule[] => {
  const { lists, groups } = policy.board.answersFor(address);
  const gated = new Set<CompiledRule>();
  for (const id of lists.keys()) for (const rule of policy.pageRulesByList.get(id) ?? []) gated.add(rule);
  for (const id of groups.keys()) for (const rule of policy.pageRulesByGroup.get(id) ?? []) gated.add(rule);
  return gated.size === 0 ? policy.pageRulesAlways : [...policy.pageRulesAlways, ...gated];
};
