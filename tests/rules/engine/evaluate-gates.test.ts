import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import type { Policy } from '../../../rules/engine/policy';
import { anyFacts, anyRules, anyUrl, namedLists } from '../../fixtures/engine/any-policy';
import { aPage } from '../../fixtures/engine/observations';
import { aPack } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

/** The same policy, with every rule asked on every page. */
const withoutGates = (policy: Policy): Policy => ({
  ...policy,
  pageGates: { ...policy.pageGates, always: Int32Array.from(policy.rules, ({ order }) => order) },
});

test('skipping rules that cannot match changes nothing of what is found and done', () => {
  fc.assert(
    fc.property(anyRules, anyUrl, anyFacts, (drawn, address, known) => {
      const policy = policyOf([aPack({ lists: namedLists, rules: drawn })]);
      const page = aPage(address, known);
      const gated = evaluate(policy, page);
      const whole = evaluate(withoutGates(policy), page);
      expect(gated.findings).toEqual(whole.findings);
      expect(gated.effects).toEqual(whole.effects);
      if (whole.findings.length > 0) expect(gated.proof.wouldFlip).toEqual(whole.proof.wouldFlip);
      const acted = (decision: typeof whole) =>
        decision.proof.rules.filter(({ condition: { result } }) => result === 'match');
      expect(acted(gated)).toEqual(acted(whole));
    }),
    { numRuns: 400 },
  );
});

test('a rule that names sites is not asked on other pages', () => {
  const policy = policyOf([aPack()]);
  expect([...policy.pageGates.always]).toEqual([]);
  expect([...policy.pageGates.byList.rules]).toEqual([0]);
});
