import type { Finding } from '../model/finding';
import type { Incident } from '../model/incident';

/**
 * The first record of a finding.
 * `at` is when it was seen, in milliseconds since 1970; `day` the device's local day then, as 2026-09-15.
 */
export const openIncident = (finding: Finding, at: number, day: string, id: string): Incident => ({
  id,
  ruleId: finding.ruleId,
  packId: finding.packId,
  packRevision: finding.packRevision,
  kind: finding.kind,
  title: finding.title,
  clause: finding.clause,
  severity: finding.severity,
  action: finding.action,
  trial: finding.trial,
  route: finding.route,
  host: finding.host,
  count: 1,
  firstSeen: at,
  lastSeen: at,
  day,
  disposition: 'open',
  kept: finding.kept,
});
