import { LocalClock } from '../../engine/local-clock';
import { judgeOpened } from '../../engine/opened';
import type { CompiledRule } from '../../engine/policy';
import { shownTo } from '../../engine/shown-to';
import type { Observation } from '../../model/observation';
import type { RuleTest } from '../../model/pack';
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
      const observation = shownInField(compiled, test.given, field);
      if (observation === undefined || !actsOn(rule, observation)) return [];
      return [{ what: whatOf(test), observation }];
    });
};

/** Whether the engine has the rule act on it, before it meets the others. */
export const actsOn = (rule: LintRule, observation: Observation): boolean => {
  const compiled = rule.compiled();
  return compiled !== undefined && judgeOpened(compiled, observation).outcome.kind === 'acts';
};

/** What is given, as the engine's own run of tests shows it to a rule. */
export const shownInField = (
  compiled: CompiledRule,
  given: RuleTest['given'],
  { policy, tools: { now } }: LintField,
): Observation | undefined => {
  const clock = new LocalClock(compiled.pack.clock.timezone);
  return shownTo(compiled, given, { clock, now, forwarders: policy().forwarders });
};

const whatOf = ({ name, given }: RuleTest): string => {
  if (given.url !== undefined) return given.url;
  if (given.search !== undefined) return `the search “${given.search}”`;
  if (given.title !== undefined) return `the title “${given.title}”`;
  return `its test “${name}”`;
};
