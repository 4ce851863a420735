import type { ComponentChildren } from 'preact';
import type { LockedSummary } from '../../rules/model/summary';
import { LanguageSwitch } from '../language/language-switch';
import { Shape } from '../look/shape';
import { Loading, NotRecording, Silent } from '../popup/plain-states';
import { SavedWord } from '../teacher/saved-word';
import type { TeacherState } from '../teacher/teacher-session';
import { pinKind, UnlockView } from '../teacher/unlock-view';
import { usePackWords } from '../words/pack-words';
import type { Language } from '../words/words';
import { type DashboardPage, PagesNav } from './pages-nav';

interface Props {
  readonly summary: LockedSummary | 'silent' | undefined;
  readonly teacher: TeacherState;
  readonly page: DashboardPage;
  readonly now: number;
  readonly onRetry: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onUnlock: (pin: string) => void;
  readonly onLock: () => void;
  /** The page itself, shown behind the PIN only. */
  readonly children: ComponentChildren;
}

const mainId = 'main';

/** Past what every page begins with. The address names the page, so a link to a place would leave it. */
const SkipButton = () => {
  const { say } = usePackWords();
  return (
    <button class="button skip" type="button" onClick={() => document.getElementById(mainId)?.focus()}>
      {say('skipToMain')}
    </button>
  );
};

const Head = ({ teacher, now, onLanguage, onLock }: Omit<Props, 'children'>) => {
  const { say, countdown } = usePackWords();
  return (
    <header class="dashboard-head">
      <span class="toned tone-accent">
        <Shape name="rail" size={32} />
      </span>
      <p class="brand">
        <strong>{say('product')}</strong>
        <span class="small muted">{say('dashboardTitle')}</span>
      </p>
      <LanguageSwitch onChoose={onLanguage} />
      {teacher.phase === 'unlocked' && (
        <>
          <p class="small muted countdown" role="timer">
            {say('relocksIn', { time: countdown(teacher.summary.unlockedUntil - now) })}
          </p>
          <button class="button" type="button" onClick={onLock}>
            <Shape name="lock" size={16} />
            {say('lockNow')}
          </button>
        </>
      )}
    </header>
  );
};

const Door = ({ summary, teacher, now, onRetry, onUnlock }: Omit<Props, 'children'>) => {
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

/** The frame of the dashboard in a tab: its pages at the side, and the page in front, behind the PIN. */
export const DashboardView = ({ children, ...props }: Props) => {
  const { summary, teacher, page } = props;
  const isOpen = teacher.phase === 'unlocked';
  return (
    <div class={isOpen ? 'dashboard open' : 'dashboard'}>
      {isOpen && <SkipButton />}
      <Head {...props} />
      {isOpen && <PagesNav page={page} />}
      <main id={mainId} class="dashboard-body" tabIndex={-1}>
        {typeof summary === 'object' && summary.recording === 'not-recording' && <NotRecording />}
        {isOpen ? (
          <>
            <SavedWord said={teacher.said} />
            {children}
          </>
        ) : (
          <Door {...props} />
        )}
      </main>
    </div>
  );
};
