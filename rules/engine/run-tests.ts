import { atOnce, inSlices, type Steps } from '../matching/in-steps';
import type { Change, Outcome, RuleProof } from '../model/decision';
import type { expectations, RuleTest } from '../model/pack';
import { changesToAct, changesToStop } from './explain';
import { isLowered, type RuleJudgement } from './judge-rule';
import { LocalClock } from './local-clock';
import { judgeOpened } from './opened';
import type { CompiledRule, Policy } from './policy';
import { type Surroundings, shownTo } from './shown-to';

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
  /** What the rule came to; absent when the address cannot be read. */
  readonly outcome: Outcome | undefined;
  /** For a failed one: the smallest set of changes that would make it pass; empty where none is known. */
  readonly wouldPass: readonly Change[];
}

/**
 * Runs every test of every rule of a policy. A test without a time is run while its rule is awake, the next time
 * after `now` (milliseconds since 1970); one without a student is run for a student of the rule's scope.
 */
export const runTests = (policy: Policy, now: number): readonly TestOutcome[] =>
  atOnce(testSteps(policy, now));

/** The same for thousands of rules: breathes between slices, so that whatever runs beside it goes on. */
export const runTestsInSlices = (
  policy: Policy,
  now: number,
  breathe: () => Promise<void>,
): Promise<readonly TestOutcome[]> => inSlices(testSteps(policy, now), { breathe });

const rulesInStep = 20;

function* testSteps({ counts, ruleAt, forwarders }: Policy, now: number): Steps<readonly TestOutcome[]> {
  const outcomes: TestOutcome[] = [];
  // Making a clock takes longer than most tests.
  const clocks = new Map<string, LocalClock>();
  const ruleCount = counts.page + counts.device + counts.activity;
  // One by one, since a rule is compiled when it is first asked for.
  for (let order = 0; order < ruleCount; order += 1) {
    const compiled = ruleAt(order);
    const { timezone } = compiled.pack.clock;
    const clock = clocks.get(timezone) ?? new LocalClock(timezone);
    clocks.set(timezone, clock);
    for (const test of compiled.rule.tests ?? [])
      outcomes.push(runTest(compiled, test, { clock, now, forwarders }));
    if (order % rulesInStep === 0) yield order / ruleCount;
  }
  return outcomes;
}

const runTest = (compiled: CompiledRule, test: RuleTest, surroundings: Surroundings): TestOutcome => {
  const about = { packId: compiled.pack.pack.id, ruleId: compiled.rule.id, test };
  const observation = shownTo(compiled, test.given, surroundings);
  if (observation === undefined) return { ...about, ...unreadable };
  const judgement = judgeOpened(compiled, observation);
  const got = verdictOf(judgement);
  const passed = got === test.expect;
  const { condition, outcome } = judgement;
  return {
    ...about,
    passed,
    got,
    condition,
    outcome,
    wouldPass: passed ? [] : wouldPass(test.expect, judgement),
  };
};

const unreadable = {
  passed: false,
  got: undefined,
  condition: undefined,
  outcome: undefined,
  wouldPass: [],
} as const;

const wouldPass = (expected: Expectation, judgement: RuleJudgement): readonly Change[] => {
  const acts = judgement.outcome.kind === 'acts';
  if (expected === 'no-match') return acts ? changesToStop([judgement]) : [];
  return expected === 'unknown' || acts ? [] : changesToAct([judgement]);
};

const verdictOf = (judgement: RuleJudgement): Expectation => {
  const { outcome } = judgement;
  if (outcome.kind === 'acts') return isLowered(judgement) ? 'softened' : 'match';
  if (outcome.kind === 'unknown' || (outcome.kind === 'out-of-scope' && outcome.unknown)) return 'unknown';
  return 'no-match';
};
