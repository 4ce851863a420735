import { describe, expect, it } from 'vitest';
import { whatToKeep } from '../../../rules/incidents/keeping';
import { aDecision, aFinding, aRuleProof, tenOnTuesday } from './samples';

const support = aFinding({ ruleId: 'WEL-01', action: 'support', severity: 'critical', route: 'counselor' });

describe('whatToKeep', () => {
  it('keeps of a support rule only that help was shown', () => {
    expect(whatToKeep(aDecision(tenOnTuesday, [support]))).toEqual({ findings: [], helpShown: true });
  });

  it('keeps other findings of the same page', () => {
    const game = aFinding();
    expect(whatToKeep(aDecision(tenOnTuesday, [support, game])).findings).toEqual([game]);
  });

  it('keeps nothing of a support rule on trial, though it acts as record', () => {
    const trial = { ...support, action: 'record', trial: true } as const;
    const proof = aRuleProof({ ruleId: 'WEL-01', asks: 'support', trial: true });
    const decision = aDecision(tenOnTuesday, [trial], {
      proof: { rules: [proof], wouldFlip: [], considered: 1 },
    });
    expect(whatToKeep(decision)).toEqual({ findings: [], helpShown: false });
  });
});
