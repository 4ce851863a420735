import type { Disposition } from '../../rules/model/incident';
import type { LockedSummary } from '../../rules/model/summary';
import { LanguageSwitch } from '../language/language-switch';
import { Shape } from '../look/shape';
import type { PackLine, PackOutcome } from '../packs/pack-outcome';
import { PackSection } from '../packs/pack-section';
import { Loading, NotRecording, Silent } from '../popup/plain-states';
import { NextStepCard } from '../teacher/next-step-card';
import { SavedWord } from '../teacher/saved-word';
import type { TeacherState } from '../teacher/teacher-session';
import { pinKind, UnlockView } from '../teacher/unlock-view';
import { VerdictCard } from '../teacher/verdict-card';
import { useWords } from '../words/speaking';
import type { Language } from '../words/words';
import { IncidentTable } from './incident-table';
import { PostureTable } from './posture-table';

interface Props {
  readonly summary: LockedSummary | 'silent' | undefined;
  readonly teacher: TeacherState;
  readonly now: number;
  readonly onRetry: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onUnlock: (pin: string) => void;
  readonly onLock: () => void;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
  readonly packs: { readonly lines: readonly PackLine[]; readonly mayChange: boolean };
  readonly packOutcome: PackOutcome | undefined;
  readonly onPackChosen: (files: readonly File[]) => void;
  readonly onPackActivated: () => void;
  readonly onPackCancelled: () => void;
  readonly onPackRemoved: (packId: string) => void;
}
type Open = Extract<TeacherState, { phase: 'unlocked' }>;

const Head = (props: Props) => {
  const { say, countdown } = useWords();
  const { teacher, now } = props;
  return (
    <header class="dashboard-head">
      <span class="toned tone-accent">
        <Shape name="rail" size={32} />
      </span>
      <p class="brand">
        <strong>{say('product')}</strong>
        <span class="small muted">{say('dashboardTitle')}</span>
      </p>
      <LanguageSwitch onChoose={props.onLanguage} />
      {teacher.phase === 'unlocked' && (
        <>
          <p class="small muted countdown" role="timer">
            {say('relocksIn', { time: countdown(teacher.summary.unlockedUntil - now) })}
          </p>
          <button class="button" type="button" onClick={props.onLock}>
            <Shape name="lock" size={16} />
            {say('lockNow')}
          </button>
        </>
      )}
    </header>
  );
};

const OpenDashboard = ({ teacher, now, onDisposition, ...props }: Props & { readonly teacher: Open }) => {
  const { summary, busy, said } = teacher;
  const { nextStep, recent } = summary;
  return (
    <>
      <SavedWord said={said} />
      <div class="dashboard-top">
        <VerdictCard summary={summary} now={now} />
        <NextStepCard step={nextStep} recent={recent} busy={busy} onDisposition={onDisposition} />
      </div>
      <IncidentTable incidents={recent} busy={busy} now={now} onDisposition={onDisposition} />
      <PostureTable posture={summary.posture} now={now} />
      <PackSection
        packs={props.packs.lines}
        mayChange={props.packs.mayChange}
        outcome={props.packOutcome}
        onChoose={props.onPackChosen}
        onActivate={props.onPackActivated}
        onCancel={props.onPackCancelled}
        onRemove={props.onPackRemoved}
      />
    </>
  );
};

const Door = ({ summary, teacher, now, onRetry, onUnlock }: Props) => {
  if (teacher.phase === 'unlocked') return null;
  if (summary === undefined) return <Loading />;
  if (summary === 'silent') return <Silent onRetry={onRetry} />;
  return (
    <div class="card door">
      <UnlockView
        pin={pinKind(summary)}
        state={teacher}
        lockedUntil={summary.lockedUntil}
        now={now}
        onUnlock={onUnlock}
      />
    </div>
  );
};

/** The teacher's page in a tab: the notes and the device as tables, behind the PIN. */
export const DashboardView = (props: Props) => {
  const { summary, teacher } = props;
  return (
    <div class="dashboard">
      <Head {...props} />
      <main class="dashboard-body">
        {typeof summary === 'object' && summary.recording === 'not-recording' && <NotRecording />}
        {teacher.phase === 'unlocked' ? <OpenDashboard {...props} teacher={teacher} /> : <Door {...props} />}
      </main>
    </div>
  );
};
