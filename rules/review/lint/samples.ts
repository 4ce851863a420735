import { observationOf } from '../../engine/given';
import { LocalClock, momentOfLocal } from '../../engine/local-clock';
import { judgeOpened } from '../../engine/opened';
import type { CompiledRule } from '../../engine/policy';
import type { Observation, Subject } from '../../model/observation';
import type { RuleTest, Scope } from '../../model/pack';
import type { LintField, LintRule } from './lint-field';

/** Something that a rule acts on, and how to say it. */
export interface Sample {
  /** An address, or what was searched for. */
  readonly what: string;
  readonly observation: Observation;
}

/** The most of a rule's own tests that are tried. */
const mostSamples = 3;

/** What a rule's own tests show it to act on, as the engine finds it. */
export const samplesOf = (rule: LintRule, field: LintField): readonly Sample[] => {
  const compiled = rule.compiled();
  if (compiled === undefined) return [];
  return (rule.rule.tests ?? [])
    .filter(({ expect }) => expect === 'match')
    .slice(0, mostSamples)
    .flatMap((test) => {
      const observation = shownTo(compiled, test.given, field);
      if (observation === undefined || !actsOn(rule, observation)) return [];
      return [{ what: whatOf(test), observation }];
    });
};

/** Whether the engine has the rule act on it, before it meets the others. */
export const actsOn = (rule: LintRule, observation: Observation): boolean => {
  const compiled = rule.compiled();
  return compiled !== undefined && judgeOpened(compiled, observation).outcome.kind === 'acts';
};

/** What is given, seen when the rule is awake and by someone it is for, unless it says otherwise. */
export const shownTo = (
  compiled: CompiledRule,
  given: RuleTest['given'],
  { policy, tools }: LintField,
): Observation | undefined => {
  const clock = new LocalClock(compiled.pack.clock.timezone);
  const at = given.at === undefined ? awakeAt(compiled, tools.now) : momentOfLocal(clock, given.at);
  const observation = observationOf(given, compiled.kind, at, clock, policy().forwarders);
  const { scope } = compiled.rule;
  return observation && { ...observation, subject: { ...someoneOf(scope), ...observation.subject } };
};

const awakeAt = ({ schedule }: CompiledRule, now: number): number =>
  schedule.judge(now).active ? now : (schedule.nextOpening(now) ?? now);

/** A student that a rule or an exception is for. */
export const someoneOf = ({ grades, orgUnits, locations, roles }: Scope = {}): Subject => ({
  ...(grades?.[0] === undefined ? {} : { grade: grades[0] }),
  ...(orgUnits?.[0] === undefined ? {} : { orgUnit: orgUnits[0] }),
  ...(locations?.[0] === undefined ? {} : { location: locations[0] }),
  ...(roles?.[0] === undefined ? {} : { role: roles[0] }),
});

const whatOf = ({ name, given }: RuleTest): string => {
  if (given.url !== undefined) return given.url;
  if (given.search !== undefined) return `the search “${given.search}”`;
  if (given.title !== undefined) return `the title “${given.title}”`;
  return `its test “${name}”`;
};
