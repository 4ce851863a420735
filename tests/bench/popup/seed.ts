import { countOpened, type DayCounters, emptyDay } from '../../../rules/incidents/day-counters';
import type { Incident } from '../../../rules/model/incident';
import { severities } from '../../../rules/model/severity';
import { type IncidentRow, toIncidentRow } from '../../../storage/incident-row';

/** What a full device holds. */
export interface StoredRows {
  readonly incidents: readonly IncidentRow[];
  readonly dayCounters: readonly DayCounters[];
}

const days = 7;
const rules = 30;
const dayMs = 86_400_000;

/** As the extension writes a local day. */
const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const incidentOf = (number: number, now: number): Incident => {
  const at = now - (number % days) * dayMs - (number % 1000);
  const rule = number % rules;
  return {
    id: `bench-${number}`,
    ruleId: `FOC-${rule}`,
    packId: 'handrail-starter',
    packRevision: 1,
    kind: 'page',
    title: `Rule number ${rule} of the bench`,
    clause: '1.1',
    severity: severities[number % severities.length] ?? 'low',
    action: 'warn',
    trial: false,
    route: 'teacher',
    host: `site-${number % 500}.example`,
    count: 1 + (number % 3),
    firstSeen: at - 1000,
    lastSeen: at,
    day: dayOf(new Date(at)),
    disposition: number % 4 === 0 ? 'acknowledged' : 'open',
    kept: { entry: `site-${number % 500}.example` },
  };
};

/** Incidents of the last week, a seventh of them today, with the counters that belong to them. */
export const storedRows = (count: number, now: number): StoredRows => {
  const incidents = Array.from({ length: count }, (_, number) => incidentOf(number, now));
  const counters = new Map<string, DayCounters>();
  const rows = incidents.map((incident) => {
    const hour = new Date(incident.lastSeen).getHours();
    counters.set(
      incident.day,
      countOpened(counters.get(incident.day) ?? emptyDay(incident.day), incident, hour),
    );
    return toIncidentRow(incident, hour);
  });
  return { incidents: rows, dayCounters: [...counters.values()] };
};
