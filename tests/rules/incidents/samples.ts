import { openIncident } from '../../../rules/incidents/open';
import type { DeviceRuleFacts } from '../../../rules/incidents/posture';
import type { Decision, DeviceAnswer, RuleProof } from '../../../rules/model/decision';
import type { Finding } from '../../../rules/model/finding';
import type { Incident } from '../../../rules/model/incident';

/** Ten in the morning of Tuesday 15 September 2026, UTC. */
export const tenOnTuesday = Date.UTC(2026, 8, 15, 10);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'FOC-01',
  packId: 'maple-usd',
  packRevision: 14,
  kind: 'page',
  title: 'Game site in class time',
  clause: '5.2',
  severity: 'low',
  softened: false,
  action: 'warn',
  trial: false,
  route: 'teacher',
  student: { en: 'This looks like a game site.' },
  teacher: { en: 'Redirect quietly first.' },
  host: 'www.arcade.example',
  kept: {},
  repeats: undefined,
  graceMs: 0,
  ...changes,
});

export const aDeviceFinding = (changes: Partial<Finding> = {}): Finding =>
  aFinding({
    ruleId: 'DEV-02',
    kind: 'device',
    title: 'Browser is far behind',
    severity: 'high',
    action: 'tell',
    route: 'it',
    host: undefined,
    ...changes,
  });

export const anIncident = (changes: Partial<Incident> = {}): Incident => ({
  ...openIncident(aFinding(), tenOnTuesday, '2026-09-15', 'i-1'),
  ...changes,
});

export const aDecision = (
  at: number,
  findings: readonly Finding[],
  changes: Partial<Decision> = {},
): Decision => ({
  kind: findings[0]?.kind ?? 'page',
  at,
  findings,
  effects: [],
  deviceAnswers: [],
  proof: { rules: [], wouldFlip: [], considered: 1 },
  ...changes,
});

export const aRuleProof = (changes: Partial<RuleProof> = {}): RuleProof => ({
  ruleId: 'FOC-01',
  packId: 'maple-usd',
  packRevision: 14,
  title: 'Game site in class time',
  clause: '5.2',
  asks: 'warn',
  trial: false,
  outcome: { kind: 'acts' },
  condition: { kind: 'all', result: 'match', parts: [] },
  until: undefined,
  ...changes,
});

export const deviceRule: DeviceRuleFacts = {
  title: 'Browser is far behind',
  severity: 'high',
  route: 'it',
  student: { en: 'Your browser needs an update.' },
  fix: { en: 'Restart the device to update.' },
  graceMs: 0,
};

export const anAnswer = (state: DeviceAnswer['state']): DeviceAnswer => ({
  ruleId: 'DEV-02',
  state,
  reason: undefined,
});
