import type { Policy } from '../../engine/policy';
import { normaliseUrl } from '../../matching/addresses/url';
import type { ConditionProof, Decision } from '../../model/decision';
import type { Observation } from '../../model/observation';

/** The observation with the addresses carried inside its own that this policy's forwarders tell of. */
export const seenBy = (policy: Policy, observation: Observation): Observation => {
  if (policy.forwarders.length === 0 || !('url' in observation.facts)) return observation;
  const url = observation.facts.url && normaliseUrl(observation.facts.url.href, policy);
  return url === undefined ? observation : { ...observation, facts: { ...observation.facts, url } };
};

/**
 * Whether an observation that was put together from a record is enough to judge by: the rule on record speaks of it
 * again, and what became of that rule afterwards asks for nothing that is not there.
 */
export const isSettled = (
  ruleId: string,
  before: Decision,
  after: Policy,
  { facts, unread, at }: Observation,
): boolean => {
  const told = before.proof.rules.find((rule) => rule.ruleId === ruleId);
  if (told?.outcome.kind !== 'acts' && told?.outcome.kind !== 'loses') return false;
  const proof = after.ruleNamed(ruleId)?.condition.ask(facts, unread, { at, windowStart: at });
  if (proof === undefined || proof.result === 'match') return true;
  return proof.result === 'no-match' && !looksAtPath(proof);
};

/** Of an address only the host is on record, so that a filter with a path may have fitted. */
const looksAtPath = (proof: ConditionProof): boolean =>
  proof.kind === 'leaf' ? proof.leaf.check === 'url' : proof.parts.some(looksAtPath);
