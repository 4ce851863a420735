import { isOfTrial, withoutTrialMark } from '../engine/as-trial';
import type { Decision } from '../model/decision';
import type { Finding } from '../model/finding';
import type { WouldHave } from './pack-ports';

/** A decision without what packs on trial had to say, and that by itself. */
export interface PartedDecision {
  readonly decision: Decision;
  /** Findings of packs on trial, under the ids they have there. */
  readonly onTrial: readonly Finding[];
}

/** Takes packs on trial out of a decision: nobody is told of them, and no record of the school's holds them. */
export const partTrials = (decision: Decision): PartedDecision => {
  const isInForce = ({ ruleId }: { readonly ruleId: string }) => !isOfTrial(ruleId);
  const { findings, deviceAnswers, proof } = decision;
  const rules = proof.rules.filter(isInForce);
  const near = rules.length === proof.rules.length;
  if (near && deviceAnswers.every(isInForce)) return { decision, onTrial: [] };
  return {
    decision: {
      ...decision,
      findings: findings.filter(isInForce),
      deviceAnswers: deviceAnswers.filter(isInForce),
      // What would flip the result may speak of a rule that nobody is told of.
      proof: { ...proof, rules, wouldFlip: near ? proof.wouldFlip : [] },
    },
    onTrial: findings.filter((finding) => !isInForce(finding)),
  };
};

/** What is counted of a finding on trial; `whole` is the decision it comes from. */
export const wouldHave = (finding: Finding, whole: Decision): WouldHave => {
  const asks = whole.proof.rules.find(({ ruleId }) => ruleId === finding.ruleId)?.asks ?? 'record';
  const isConfidential = finding.route === 'counselor' || asks === 'support';
  return {
    packId: withoutTrialMark(finding.packId),
    ruleId: withoutTrialMark(finding.ruleId),
    title: finding.title,
    asks: finding.softened ? 'record' : asks,
    host: isConfidential ? undefined : finding.host,
    oncePerDay: finding.kind === 'device',
  };
};
