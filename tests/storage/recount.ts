import { type DayCounters, emptyDay } from '../../rules/incidents/day-counters';
import { severityRank } from '../../rules/model/severity';
import type { IncidentRow } from '../../storage/incident-row';

const addRow = (counters: DayCounters, row: IncidentRow): DayCounters => {
  if (row.route === 'counselor') return { ...counters, confidential: counters.confidential + 1 };
  const rule = counters.rules[row.ruleId];
  const isWorst = !rule || severityRank(row.severity) > severityRank(rule.severity);
  const isOpen = row.disposition === 'open' ? 1 : 0;
  return {
    ...counters,
    opened: { ...counters.opened, [row.severity]: counters.opened[row.severity] + 1 },
    unreviewed: { ...counters.unreviewed, [row.severity]: counters.unreviewed[row.severity] + isOpen },
    hours: counters.hours.with(row.openedHour, (counters.hours[row.openedHour] ?? 0) + 1),
    rules: {
      ...counters.rules,
      [row.ruleId]: {
        title: row.title,
        severity: isWorst ? row.severity : rule.severity,
        count: (rule?.count ?? 0) + row.count,
        lastSeen: Math.max(rule?.lastSeen ?? 0, row.lastSeen),
      },
    },
  };
};

/** What the day counters have to say, counted the slow way: from the incidents, and help as it was given. */
export const recount = (
  rows: readonly IncidentRow[],
  helpShown: ReadonlyMap<string, number>,
): Record<string, DayCounters> => {
  const days: Record<string, DayCounters> = {};
  for (const row of rows) days[row.day] = addRow(days[row.day] ?? emptyDay(row.day), row);
  for (const [day, times] of helpShown) days[day] = { ...(days[day] ?? emptyDay(day)), helpShown: times };
  return days;
};
