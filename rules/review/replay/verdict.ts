import type { Decision } from '../../model/decision';
import type { ActionId } from '../../model/effect';

/** What a policy does about an observation, and the rule that decides it. */
export interface ReplayVerdict {
  readonly action: ActionId;
  readonly ruleId: string;
  readonly title: string;
}

/** The strongest that is carried out, else what goes on record; nothing where no rule speaks. */
export const verdictOf = ({ effects, findings, proof }: Decision): ReplayVerdict | undefined => {
  const [effect] = effects;
  if (effect !== undefined) {
    const title = proof.rules.find(({ ruleId }) => ruleId === effect.ruleId)?.title ?? '';
    return { action: effect.kind, ruleId: effect.ruleId, title };
  }
  const [finding] = findings;
  return finding && { action: finding.action, ruleId: finding.ruleId, title: finding.title };
};
