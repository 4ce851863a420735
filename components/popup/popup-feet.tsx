import type { LockedSummary } from '../../rules/model/summary';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';

interface LockedFootProps {
  readonly summary: Pick<LockedSummary, 'managed' | 'districtName' | 'policy'> | undefined;
  readonly onTeacher: () => void;
}

/** The teacher's way in, and who decided what is checked. */
export const LockedFoot = ({ summary, onTeacher }: LockedFootProps) => {
  const { say } = useWords();
  // Before the settings are there nobody can tell whether a PIN exists, so none may be chosen.
  const ready = summary?.policy !== undefined;
  return (
    <>
      <button class="button" type="button" disabled={!ready} onClick={onTeacher}>
        <Shape name="lock" size={16} />
        {say('teacherUnlock')}
      </button>
      {ready && summary.managed && (
        <p class="small muted foot-note">
          {summary.districtName === undefined
            ? say('setByDistrict')
            : say('setByNamed', { district: summary.districtName })}
        </p>
      )}
    </>
  );
};

export const BackFoot = ({ onBack }: { readonly onBack: () => void }) => {
  const { say } = useWords();
  return (
    <button class="button" type="button" onClick={onBack}>
      <Shape name="back" size={16} />
      {say('back')}
    </button>
  );
};

interface TeacherFootProps {
  /** Milliseconds since 1970. */
  readonly unlockedUntil: number;
  readonly now: number;
  readonly onLock: () => void;
}
export const TeacherFoot = ({ unlockedUntil, now, onLock }: TeacherFootProps) => {
  const { say, countdown } = useWords();
  const relocks = say('relocksIn', { time: countdown(unlockedUntil - now) });
  return (
    <>
      <a class="button two-lines" href="/dashboard.html" target="_blank" rel="noreferrer">
        {say('openDashboard')} <span class="button-more">{say('openDashboardMore')}</span>
      </a>
      <p class="visually-hidden" role="timer">
        {relocks}
      </p>
      <button class="button two-lines" type="button" onClick={onLock}>
        <span class="button-main">
          <Shape name="lock" size={14} />
          {say('lockNow')}
        </span>
        {/* A name that changes every second would be read out again and again: the timer says it instead. */}
        <span class="button-more" aria-hidden="true">
          {relocks}
        </span>
      </button>
    </>
  );
};
