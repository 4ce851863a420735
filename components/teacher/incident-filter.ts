import type { Incident } from '../../rules/model/incident';
import type { Severity } from '../../rules/model/severity';

/** Which of the recent incidents are shown; an absent field asks nothing. */
export interface IncidentFilter {
  readonly severity?: Severity;
  readonly ruleId?: string;
}

export const everyIncident: IncidentFilter = {};

export const filterIncidents = (
  incidents: readonly Incident[],
  { severity, ruleId }: IncidentFilter,
): Incident[] =>
  incidents.filter(
    (incident) =>
      (severity === undefined || incident.severity === severity) &&
      (ruleId === undefined || incident.ruleId === ruleId),
  );
