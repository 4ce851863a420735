import type { Incident } from '../../rules/model/incident';
import type { Severity } from '../../rules/model/severity';
import type { PeriodDays } from './period';

/** Which of the recent incidents are shown; an absent field asks nothing. */
export interface IncidentFilter {
  readonly severity?: Severity;
  readonly ruleId?: string;
  /** Those opened on these days, as the counters count them. */
  readonly days?: PeriodDays;
}

export const everyIncident: IncidentFilter = {};

export const filterIncidents = (
  incidents: readonly Incident[],
  { severity, ruleId, days }: IncidentFilter,
): Incident[] =>
  incidents.filter(
    (incident) =>
      (severity === undefined || incident.severity === severity) &&
      (ruleId === undefined || incident.ruleId === ruleId) &&
      (days === undefined || (incident.day >= days.from && incident.day <= days.to)),
  );
