import type { RuleProof } from '../model/decision';
import type { Subject } from '../model/observation';
import type { expectations, RuleTest, Scope } from '../model/pack';
import { observationOf } from './given';
import { isLowered, type RuleJudgement } from './judge-rule';
import { LocalClock, momentOfLocal } from './local-clock';
import { judgeOpened } from './opened';
import type { CompiledRule, Policy } from './policy';

type Expectation = (typeof expectations)[number];

/** How one test that travels with a rule went. */
export interface TestOutcome {
  readonly packId: string;
  readonly ruleId: string;
  readonly test: RuleTest;
  readonly passed: boolean;
  /** What came out instead of what was expected; absent when the address of the test cannot be read. */
  readonly got: Expectation | undefined;
  /** The rule's condition with every answer; absent when the address cannot be read. */
  readonly condition: RuleProof['condition'] | undefined;
}

/**
 * Runs every test of every rule of a policy. A test without a time is run while its rule is awake, the next time
 * after `now` (milliseconds since 1970); one without a student is run for a student of the rule's scope.
 */
export const runTests = (policy: Policy, now: number): readonly TestOutcome[] =>
  policy.rules.flatMap((compiled) =>
    (compiled.rule.tests ?? []).map((test) => runTest(policy, compiled, test, now)),
  );

const runTest = (policy: Policy, compiled: CompiledRule, test: RuleTest, now: number): TestOutcome => {
  const clock = new LocalClock(compiled.pack.clock.timezone);
  const at = test.given.at === undefined ? awakeAt(compiled, now) : momentOfLocal(clock, test.given.at);
  const about = { packId: compiled.pack.pack.id, ruleId: compiled.rule.id, test };
  const observation = observationOf(test.given, compiled.kind, at, clock, policy.forwarders);
  if (observation === undefined) return { ...about, passed: false, got: undefined, condition: undefined };
  const subject = { ...subjectOf(compiled.rule.scope), ...observation.subject };
  const judgement = judgeOpened(compiled, { ...observation, subject });
  const got = verdictOf(judgement);
  return { ...about, passed: got === test.expect, got, condition: judgement.condition };
};

const awakeAt = ({ schedule }: CompiledRule, now: number): number =>
  schedule.judge(now).active ? now : (schedule.nextOpening(now) ?? now);

const subjectOf = (scope: Scope | undefined): Subject => {
  const [grade] = scope?.grades ?? [];
  const [orgUnit] = scope?.orgUnits ?? [];
  const [location] = scope?.locations ?? [];
  const [role] = scope?.roles ?? [];
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(orgUnit === undefined ? {} : { orgUnit }),
    ...(location === undefined ? {} : { location }),
    ...(role === undefined ? {} : { role }),
  };
};

const verdictOf = (judgement: RuleJudgement): Expectation => {
  const { outcome } = judgement;
  if (outcome.kind === 'acts') return isLowered(judgement) ? 'softened' : 'match';
  if (outcome.kind === 'unknown' || (outcome.kind === 'out-of-scope' && outcome.unknown)) return 'unknown';
  return 'no-match';
};
