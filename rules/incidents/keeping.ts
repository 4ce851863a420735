import type { Decision } from '../model/decision';
import type { Finding } from '../model/finding';

/** What a decision leaves behind. */
export interface Keeping {
  /** Findings that become incidents, or are counted in. */
  readonly findings: readonly Finding[];
  /** Whether help was shown: that it happened is all that is kept of it. */
  readonly helpShown: boolean;
}

/**
 * Sorts what may be recorded from what may only be counted.
 * A support rule on trial acts as `record`, yet its title alone would tell what a child looked for;
 * the proof knows what the rule asks for, and nothing of it is kept.
 */
export const whatToKeep = ({ findings, proof }: Decision): Keeping => {
  const asksForSupport = (finding: Finding): boolean =>
    proof.rules.some(
      (rule) => rule.ruleId === finding.ruleId && rule.packId === finding.packId && rule.asks === 'support',
    );
  return {
    findings: findings.filter((finding) => finding.action !== 'support' && !asksForSupport(finding)),
    helpShown: findings.some((finding) => finding.action === 'support'),
  };
};
