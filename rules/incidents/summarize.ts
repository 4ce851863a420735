import { type PostureState, postureStates } from '../model/decision';
import type { Localised } from '../model/effect';
import type { Incident } from '../model/incident';
import { type Severity, severities, severityRank } from '../model/severity';
import type { NextStep, PostureRow, RecordedNote, TeacherSummary, TopRule } from '../model/summary';
import { type DayCounters, emptyDay } from './day-counters';

const topRuleCount = 5;

/** What the summary is made of. */
export interface SummarySource {
  /** Seven days, oldest first; the last is today. */
  readonly days: readonly DayCounters[];
  /** The worst incident of the seven days that nobody has reviewed. */
  readonly worst: Incident | undefined;
  readonly recent: readonly Incident[];
  readonly posture: readonly PostureRow[];
  /** A rule's words for the teacher, where it has any. */
  readonly teacherWords: (ruleId: string) => Localised | undefined;
}
export type SummaryParts = Omit<TeacherSummary, 'assetId' | 'unlockedUntil' | 'periodEnds'>;

const isSerious = (severity: Severity): boolean => severityRank(severity) >= severityRank('high');

/** Failed device rules, worst first. */
const failed = (posture: readonly PostureRow[]): readonly PostureRow[] =>
  posture
    .filter((row) => row.state === 'fail')
    .toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity));

/** What nobody has looked at waits over midnight and the weekend. */
const verdict = (days: readonly DayCounters[], posture: readonly PostureRow[]): TeacherSummary['verdict'] => {
  const failures = failed(posture);
  const waits = (severity: Severity): boolean => days.some(({ unreviewed }) => unreviewed[severity] > 0);
  if (waits('critical') || waits('high') || failures.some((row) => isSerious(row.severity))) return 'act-now';
  return waits('medium') || waits('low') || failures.length > 0 ? 'needs-a-look' : 'all-clear';
};

const nextStep = ({ worst, posture, teacherWords }: SummarySource): NextStep | undefined => {
  const words = worst && worst.severity !== 'info' ? teacherWords(worst.ruleId) : undefined;
  if (worst && words) return { words, incidentId: worst.id, ruleId: worst.ruleId };
  const mendable = failed(posture).find((row) => row.fix !== undefined);
  return mendable?.fix && { words: mendable.fix, incidentId: undefined, ruleId: mendable.ruleId };
};

const topRules = (days: readonly DayCounters[]): readonly TopRule[] => {
  const sums = new Map<string, TopRule>();
  for (const day of days)
    for (const [ruleId, rule] of Object.entries(day.rules)) {
      const known = sums.get(ruleId);
      const isWorse = known === undefined || severityRank(rule.severity) > severityRank(known.severity);
      sums.set(ruleId, {
        ruleId,
        title: rule.title,
        severity: isWorse ? rule.severity : known.severity,
        count: (known?.count ?? 0) + rule.count,
        lastSeen: Math.max(known?.lastSeen ?? 0, rule.lastSeen),
      });
    }
  return [...sums.values()]
    .toSorted((a, b) => b.count - a.count || severityRank(b.severity) - severityRank(a.severity))
    .slice(0, topRuleCount);
};

/** How many notes the day holds, those for the counselor included: what the student is told is true. */
export const notesOf = (day: DayCounters): number =>
  severities.reduce((sum, severity) => sum + day.opened[severity], day.confidential);

/** How many device rules stand in each state. */
export const countPosture = (posture: readonly PostureRow[]): Readonly<Record<PostureState, number>> => {
  const count = (state: PostureState): number => posture.filter((row) => row.state === state).length;
  return Object.fromEntries(postureStates.map((state) => [state, count(state)])) as Record<
    PostureState,
    number
  >;
};

/** One incident as the student and the family read it. */
export const asNote = (incident: Incident): RecordedNote => {
  const { title, host, count, firstSeen, lastSeen, disposition, action } = incident;
  return { title, host, count, firstSeen, lastSeen, disposition, action };
};

/** What a teacher sees, from kept counters: nothing is counted here but seven days. */
export const summarize = (source: SummarySource): SummaryParts => {
  const today = source.days.at(-1) ?? emptyDay('');
  return {
    verdict: verdict(source.days, source.posture),
    worst: source.worst,
    today: today.opened,
    sevenDays: source.days.map(({ day, opened }) => ({ day, bySeverity: opened })),
    hours: today.hours,
    topRules: topRules(source.days),
    posture: source.posture,
    nextStep: nextStep(source),
    recent: source.recent,
  };
};
