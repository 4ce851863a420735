import type { Observation, Subject } from '../model/observation';
import type { RuleTest, Scope } from '../model/pack';
import { observationOf } from './given';
import { type LocalClock, momentOfLocal } from './local-clock';
import type { CompiledRule, Policy } from './policy';

export interface Surroundings extends Pick<Policy, 'forwarders'> {
  /** Of the rule's time zone. */
  readonly clock: LocalClock;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is given, seen when the rule is awake, the next time after `now`, and by a student it is for, unless it says
 * otherwise. Nothing where the address cannot be read.
 */
export const shownTo = (
  compiled: CompiledRule,
  given: RuleTest['given'],
  { clock, now, forwarders }: Surroundings,
): Observation | undefined => {
  const at = given.at === undefined ? awakeAt(compiled, now) : momentOfLocal(clock, given.at);
  const observation = observationOf(given, compiled.kind, at, clock, forwarders);
  const subject = someoneOf(compiled.rule.scope);
  return observation && { ...observation, subject: { ...subject, ...observation.subject } };
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
