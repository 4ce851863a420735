import { type PostureState, postureStates } from '../../rules/model/decision';
import { type Severity, severities } from '../../rules/model/severity';
import type { DayCount, PostureRow } from '../../rules/model/summary';
import type { IncidentFilter } from './incident-filter';

type BySeverity = Readonly<Record<Severity, number>>;

export const total = (counts: BySeverity): number =>
  severities.reduce((sum, severity) => sum + counts[severity], 0);

/** The days put together, by severity. */
export const sumOfDays = (days: readonly DayCount[]): BySeverity =>
  Object.fromEntries(
    severities.map((severity) => [severity, days.reduce((sum, day) => sum + day.bySeverity[severity], 0)]),
  ) as Record<Severity, number>;

/** How many notes of one severity the counters hold for the filter's days; nothing where they do not say. */
export const countedFor = (
  sevenDays: readonly DayCount[],
  { severity, days, ruleId }: IncidentFilter,
): number | undefined =>
  severity === undefined || days === undefined || ruleId !== undefined
    ? undefined
    : sumOfDays(sevenDays.filter(({ day }) => day >= days.from && day <= days.to))[severity];

/** How many rows stand in each state. */
export const postureCounts = (rows: readonly PostureRow[]): Readonly<Record<PostureState, number>> =>
  Object.fromEntries(
    postureStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<PostureState, number>;
