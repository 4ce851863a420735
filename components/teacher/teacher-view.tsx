import type { Disposition } from '../../rules/model/incident';
import type { TeacherSummary } from '../../rules/model/summary';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { DeviceChecks } from './device-checks';
import { everyIncident, type IncidentFilter } from './incident-filter';
import { NextStepCard } from './next-step-card';
import { daysOf, type Period } from './period';
import { PeriodPanel } from './period-panel';
import { TopRules } from './top-rules';
import { VerdictCard } from './verdict-card';

interface Props {
  readonly summary: TeacherSummary;
  readonly busy: boolean;
  readonly now: number;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly onOpen: (filter: IncidentFilter) => void;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
  readonly onLesson: () => void;
}

/** What a teacher sees after unlocking, in the order of a five-second look. */
export const TeacherView = ({
  summary,
  busy,
  now,
  period,
  onPeriod,
  onOpen,
  onDisposition,
  onLesson,
}: Props) => {
  const { say, count } = useWords();
  const { nextStep, recent, sevenDays } = summary;
  return (
    <div class="teacher">
      <VerdictCard summary={summary} now={now} />
      <PeriodPanel summary={summary} period={period} onPeriod={onPeriod} onOpen={onOpen} />
      <NextStepCard step={nextStep} recent={recent} busy={busy} onDisposition={onDisposition} />
      <DeviceChecks posture={summary.posture} />
      <TopRules
        rules={summary.topRules}
        now={now}
        onOpen={(ruleId) => onOpen({ ruleId, days: daysOf('sevenDays', sevenDays) })}
      />
      <button class="button wide" type="button" onClick={onLesson}>
        {say('lessonOpen')}
        <Shape name="turn" size={14} />
      </button>
      <button class="button wide" type="button" onClick={() => onOpen(everyIncident)}>
        {count('recentAll', recent.length)}
        <Shape name="turn" size={14} />
      </button>
    </div>
  );
};
