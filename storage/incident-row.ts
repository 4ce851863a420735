import { isForSummary } from '../rules/incidents/day-counters';
import type { Incident } from '../rules/model/incident';
import { severityRank } from '../rules/model/severity';

/** An incident with what the indexes need. */
export interface IncidentRow extends Incident {
  /** The host, or an empty text: an index cannot hold a missing value. */
  readonly hostKey: string;
  /** 1 for an unreviewed `info` to 5 for an unreviewed `critical`; 0 when nobody at the summary is waited for. */
  readonly urgency: number;
  /** Local hour it was opened in: the time zone may change, what was counted may not. */
  readonly openedHour: number;
}

export const toIncidentRow = (incident: Incident, openedHour: number): IncidentRow => ({
  ...incident,
  hostKey: incident.host ?? '',
  urgency:
    incident.disposition === 'open' && isForSummary(incident) ? severityRank(incident.severity) + 1 : 0,
  openedHour,
});

export const fromIncidentRow = (row: IncidentRow): Incident => {
  const { hostKey: _hostKey, urgency: _urgency, openedHour: _openedHour, ...incident } = row;
  return incident;
};
