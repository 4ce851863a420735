import type { DeviceAnswer } from '../model/decision';
import type { RuleJudgement } from './judge-rule';

/** What a device rule's judgement says of the device: nothing is held against it that could not be read. */
export const deviceAnswer = ({ compiled, outcome }: RuleJudgement): DeviceAnswer => {
  const answer = (state: DeviceAnswer['state'], reason?: string): DeviceAnswer => ({
    ruleId: compiled.rule.id,
    state,
    reason,
  });
  switch (outcome.kind) {
    case 'acts':
    case 'loses':
      return answer('fail');
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
