import { type PostureState, postureStates } from '../../rules/model/decision';
import { type Severity, severities } from '../../rules/model/severity';
import type { DayCount, PostureRow } from '../../rules/model/summary';

type BySeverity = Readonly<Record<Severity, number>>;

export const total = (counts: BySeverity): number =>
  severities.reduce((sum, severity) => sum + counts[severity], 0);

/** The days put together, by severity. */
export const sumOfDays = (days: readonly DayCount[]): BySeverity =>
  Object.fromEntries(
    severities.map((severity) => [severity, days.reduce((sum, day) => sum + day.bySeverity[severity], 0)]),
  ) as Record<Severity, number>;

/** How many rows stand in each state. */
export const postureCounts = (rows: readonly PostureRow[]): Readonly<Record<PostureState, number>> =>
  Object.fromEntries(
    postureStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<PostureState, number>;
