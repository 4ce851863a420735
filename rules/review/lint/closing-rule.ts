import { actionOf } from '../../engine/find';
import { candidatesFor } from '../../engine/judge-all';
import { judgeOpened } from '../../engine/opened';
import type { Observation } from '../../model/observation';
import type { LintField, LintRule } from './lint-field';

/** How many rules were looked at so far: whoever looks through thousands must end some time. */
export interface Work {
  pairs: number;
}

/**
 * The first of the wanted rules that the engine has block a page. Nothing is stronger than to block, so that the whole
 * policy blocks it too.
 */
export const closingRule = (
  observation: Observation,
  field: LintField,
  isWanted: (rule: LintRule) => boolean,
  work: Work = { pairs: 0 },
): LintRule | undefined => {
  if (observation.kind !== 'page') return undefined;
  const policy = field.policy();
  for (const order of candidatesFor(policy, observation)) {
    work.pairs += 1;
    const rule = field.ruleAt(order);
    const compiled = rule?.rule.action === 'block' && isWanted(rule) ? rule.compiled() : undefined;
    if (compiled === undefined) continue;
    const judgement = judgeOpened(compiled, observation);
    if (judgement.outcome.kind === 'acts' && actionOf(policy, judgement) === 'block') return rule;
  }
  return undefined;
};
