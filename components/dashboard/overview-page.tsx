import type { Disposition } from '../../rules/model/incident';
import { NextStepCard } from '../teacher/next-step-card';
import type { TeacherState } from '../teacher/teacher-session';
import { VerdictCard } from '../teacher/verdict-card';
import { IncidentTable } from './incident-table';
import { PostureTable } from './posture-table';

interface Props {
  readonly teacher: Extract<TeacherState, { phase: 'unlocked' }>;
  readonly now: number;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/** The notes and the device at a glance, and then as tables. */
export const OverviewPage = ({ teacher: { summary, busy }, now, onDisposition }: Props) => {
  const { nextStep, recent, posture } = summary;
  return (
    <>
      <div class="dashboard-top">
        <VerdictCard summary={summary} now={now} />
        <NextStepCard step={nextStep} recent={recent} busy={busy} onDisposition={onDisposition} />
      </div>
      <IncidentTable incidents={recent} busy={busy} now={now} onDisposition={onDisposition} />
      <PostureTable posture={posture} now={now} />
    </>
  );
};
