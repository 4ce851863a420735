import { actionIds } from '../model/effect';
import type { Finding } from '../model/finding';
import type { Incident } from '../model/incident';
import { severityRank } from '../model/severity';

/** Like findings at most this far apart are one incident. */
export const coalescingMs = 15 * 60_000;

const isSameRule = (incident: Incident, finding: Finding): boolean =>
  incident.ruleId === finding.ruleId &&
  incident.packId === finding.packId &&
  incident.host === finding.host &&
  // A rule that went live must not vanish into what was only its trial.
  incident.trial === finding.trial;

/** `lastSeen` only ever grows, so a clock that went back cannot turn an incident inside out. */
const seenOnceMore = (incident: Incident, finding: Finding, at: number): Incident => ({
  ...incident,
  count: incident.count + 1,
  lastSeen: Math.max(incident.lastSeen, at),
  severity:
    severityRank(finding.severity) > severityRank(incident.severity) ? finding.severity : incident.severity,
  action:
    actionIds.indexOf(finding.action) > actionIds.indexOf(incident.action) ? finding.action : incident.action,
});

/**
 * The incident with the finding counted in, or nothing when the finding is a new one: another rule or host,
 * more than 15 minutes apart, or after a person called the matter resolved. Every other disposition is kept.
 */
export const coalesce = (existing: Incident, finding: Finding, at: number): Incident | undefined => {
  if (!isSameRule(existing, finding) || existing.disposition === 'resolved') return undefined;
  // Looking both ways: an incident dated years ahead by a wrong clock must not swallow what is seen today.
  const isNear = at >= existing.firstSeen - coalescingMs && at <= existing.lastSeen + coalescingMs;
  return isNear ? seenOnceMore(existing, finding, at) : undefined;
};

/**
 * The incident of a device rule that fails again soon after it mended itself: the same record, open again.
 * A person's `not-a-problem` stays.
 */
export const reopen = (existing: Incident, finding: Finding, at: number): Incident => ({
  ...seenOnceMore(existing, finding, at),
  disposition: existing.disposition === 'resolved' ? 'open' : existing.disposition,
});
