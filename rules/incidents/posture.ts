import type { DeviceAnswer } from '../model/decision';
import type { Localised } from '../model/effect';
import type { Route } from '../model/finding';
import type { Severity } from '../model/severity';
import type { PostureRow } from '../model/summary';
import { graceState } from './grace';

/** What a device rule says of itself, whatever the device answers. */
export interface DeviceRuleFacts {
  readonly title: string;
  readonly severity: Severity;
  readonly route: Route;
  readonly student: Localised;
  readonly fix: Localised | undefined;
  /** How long a failure may last before it is an incident, in milliseconds. */
  readonly graceMs: number;
}

/** A posture row with what must be remembered to open one incident per failure, not one per reading. */
export interface PostureMemory extends PostureRow {
  /** When the present failure began; an unreadable fact in between does not end it. */
  readonly failingSince: number | undefined;
  /** Whether the present failure has been handed over as due. */
  readonly told: boolean;
  /** The incident of this failure or, once it mended, of the last one. */
  readonly incidentId: string | undefined;
  /** When that incident closed because the device mended. */
  readonly closedAt: number | undefined;
}

/**
 * `open`: a failure outlasted its grace. `again`: it came back soon after it mended, and belongs to the
 * incident of that time. `close`: the device mended.
 */
export type PostureDue = 'nothing' | 'open' | 'again' | 'close';

export interface PostureStep {
  readonly row: PostureMemory;
  readonly due: PostureDue;
}

/** A failure that comes back within a day is the same failure: a flapping setting must not open a hundred. */
const settleMs = 24 * 60 * 60_000;

const rowFor = (
  previous: PostureMemory | undefined,
  state: PostureRow['state'],
  answer: DeviceAnswer,
  { title, severity, route, student, fix }: DeviceRuleFacts,
  at: number,
): PostureRow => ({
  ruleId: answer.ruleId,
  title,
  severity,
  route,
  student,
  fix,
  state,
  since: previous?.state === state ? previous.since : at,
  reason: answer.reason,
});

const fresh = { failingSince: undefined, told: false, incidentId: undefined, closedAt: undefined };

const afterFailing = (
  previous: PostureMemory | undefined,
  answer: DeviceAnswer,
  rule: DeviceRuleFacts,
  at: number,
): PostureStep => {
  const memory = previous ?? fresh;
  const failingSince = Math.min(memory.failingSince ?? at, at);
  const isInGrace = graceState(failingSince, at, rule.graceMs) === 'in-grace';
  const row = rowFor(previous, isInGrace ? 'in-grace' : 'fail', answer, rule, at);
  const { told, incidentId, closedAt } = memory;
  if (isInGrace || told) return { row: { ...row, failingSince, told, incidentId, closedAt }, due: 'nothing' };
  const isReturn = incidentId !== undefined && closedAt !== undefined && at - closedAt <= settleMs;
  return {
    row: {
      ...row,
      failingSince,
      told: true,
      incidentId: isReturn ? incidentId : undefined,
      closedAt: undefined,
    },
    due: isReturn ? 'again' : 'open',
  };
};

/**
 * What a device rule's answer makes of its row, and whether an incident is due.
 * `unknown` decides nothing: it neither ends a failure nor begins one. Passing, a waiver and a rule that no
 * longer applies all end it. `at` in milliseconds since 1970.
 */
export const nextPosture = (
  previous: PostureMemory | undefined,
  answer: DeviceAnswer,
  rule: DeviceRuleFacts,
  at: number,
): PostureStep => {
  if (answer.state === 'fail') return afterFailing(previous, answer, rule, at);
  const row = rowFor(previous, answer.state, answer, rule, at);
  const { failingSince, told, incidentId, closedAt } = previous ?? fresh;
  if (answer.state === 'unknown')
    return { row: { ...row, failingSince, told, incidentId, closedAt }, due: 'nothing' };
  const isMended = told && incidentId !== undefined;
  return {
    row: { ...row, failingSince: undefined, told: false, incidentId, closedAt: isMended ? at : closedAt },
    due: isMended ? 'close' : 'nothing',
  };
};

/** The row without what only the log needs. */
export const toPostureRow = (memory: PostureMemory): PostureRow => {
  const { failingSince: _since, told: _told, incidentId: _id, closedAt: _closed, ...row } = memory;
  return row;
};
