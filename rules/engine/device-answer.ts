import type { Evidence } from '../model/check';
import type { DeviceAnswer } from '../model/decision';
import type { RuleJudgement } from './judge-rule';
import { evidenceOf } from './read-proof';

/** What a device rule's judgement says of the device: nothing is held against it that could not be read. */
export const deviceAnswer = ({ compiled, outcome, condition }: RuleJudgement): DeviceAnswer => {
  const answer = (state: DeviceAnswer['state'], reason?: string): DeviceAnswer => ({
    ruleId: compiled.rule.id,
    state,
    reason,
  });
  switch (outcome.kind) {
    case 'acts':
    case 'loses':
      return answer('fail', namesIn(evidenceOf(condition)));
    case 'no-match':
      return answer('pass');
    case 'unknown':
      return answer('unknown', outcome.reasons.join('; '));
    case 'excepted':
      return answer('waived', outcome.reason);
    case 'out-of-scope':
      return outcome.unknown
        ? answer('unknown', 'The configuration does not say who uses this device.')
        : answer('not-applicable');
    case 'out-of-hours':
    case 'off-campus':
      return answer('not-applicable');
  }
};

/** What is to be mended by name, such as the extensions that were found. */
const namesIn = (evidence: Evidence): string | undefined => {
  const names = Object.values(evidence).flatMap((value) => (typeof value === 'object' ? value : []));
  return names.length === 0 ? undefined : names.join(', ');
};
