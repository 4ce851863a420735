import type { Disposition, Incident } from '../model/incident';
import { type Severity, severityRank } from '../model/severity';

export interface RuleCounter {
  readonly title: string;
  /** The highest seen that day. */
  readonly severity: Severity;
  /** Findings, not incidents. */
  readonly count: number;
  readonly lastSeen: number;
}
export type BySeverity = Readonly<Record<Severity, number>>;

/**
 * What one local day adds up to, kept beside the incidents so that nothing has to be counted when the popup opens.
 * An incident stays on the day it was opened, also when it is seen again after midnight.
 * What goes to the counselor is in `confidential` alone: no severity, hour or rule of it shows to anyone else.
 */
export interface DayCounters {
  /** As 2026-09-15. */
  readonly day: string;
  readonly opened: BySeverity;
  /** Those that no person has looked at yet. */
  readonly unreviewed: BySeverity;
  /** Incidents opened in each local hour, midnight first; 24 numbers. */
  readonly hours: readonly number[];
  readonly rules: Readonly<Record<string, RuleCounter>>;
  /** Incidents for the counselor. */
  readonly confidential: number;
  /** How often help was shown. */
  readonly helpShown: number;
}

const none: BySeverity = { info: 0, low: 0, medium: 0, high: 0, critical: 0 };

export const emptyDay = (day: string): DayCounters => ({
  day,
  opened: none,
  unreviewed: none,
  hours: Array.from({ length: 24 }, () => 0),
  rules: {},
  confidential: 0,
  helpShown: 0,
});

/** Whether an incident may be shown in the summary that opens on the student's own device. */
export const isForSummary = (incident: Incident): boolean => incident.route !== 'counselor';

const add = (counts: BySeverity, severity: Severity, by: number): BySeverity => ({
  ...counts,
  [severity]: counts[severity] + by,
});

const countRule = (counters: DayCounters, incident: Incident, findings: number): DayCounters['rules'] => {
  // A rule may be called `constructor`: only what was put in counts.
  const known = Object.hasOwn(counters.rules, incident.ruleId) ? counters.rules[incident.ruleId] : undefined;
  const isWorse = known === undefined || severityRank(incident.severity) > severityRank(known.severity);
  return {
    ...counters.rules,
    [incident.ruleId]: {
      title: incident.title,
      severity: isWorse ? incident.severity : known.severity,
      count: (known?.count ?? 0) + findings,
      lastSeen: Math.max(known?.lastSeen ?? 0, incident.lastSeen),
    },
  };
};

/** Counts a new incident; `hour` is the local hour it was opened in, 0 to 23. */
export const countOpened = (counters: DayCounters, incident: Incident, hour: number): DayCounters => {
  if (!isForSummary(incident)) return { ...counters, confidential: counters.confidential + 1 };
  return {
    ...counters,
    opened: add(counters.opened, incident.severity, 1),
    unreviewed: add(counters.unreviewed, incident.severity, incident.disposition === 'open' ? 1 : 0),
    hours: counters.hours.map((count, index) => (index === hour ? count + 1 : count)),
    rules: countRule(counters, incident, incident.count),
  };
};

/** Counts an incident that was seen again: `before` and `after` are the same incident. */
export const countSeenAgain = (counters: DayCounters, before: Incident, after: Incident): DayCounters => {
  if (!isForSummary(after)) return counters;
  const opened = add(add(counters.opened, before.severity, -1), after.severity, 1);
  const reviewed = add(counters.unreviewed, before.severity, before.disposition === 'open' ? -1 : 0);
  return {
    ...counters,
    opened,
    unreviewed: add(reviewed, after.severity, after.disposition === 'open' ? 1 : 0),
    rules: countRule(counters, after, after.count - before.count),
  };
};

/** Counts a person's word on an incident, given as it was before. */
export const countDisposition = (counters: DayCounters, before: Incident, to: Disposition): DayCounters => {
  if (!isForSummary(before)) return counters;
  const change = Number(to === 'open') - Number(before.disposition === 'open');
  return { ...counters, unreviewed: add(counters.unreviewed, before.severity, change) };
};

export const countHelp = (counters: DayCounters): DayCounters => ({
  ...counters,
  helpShown: counters.helpShown + 1,
});
