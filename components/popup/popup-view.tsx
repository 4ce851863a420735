import { useState } from 'preact/hooks';
import type { Disposition } from '../../rules/model/incident';
import type { LockedSummary } from '../../rules/model/summary';
import type { LessonState, LessonWish } from '../lesson/lesson-state';
import { LessonView } from '../lesson/lesson-view';
import { stillOpen } from '../lesson/running-lessons';
import type { IncidentFilter } from '../teacher/incident-filter';
import { IncidentsView } from '../teacher/incidents-view';
import type { Period } from '../teacher/period';
import { SavedWord } from '../teacher/saved-word';
import type { TeacherState } from '../teacher/teacher-session';
import { TeacherView } from '../teacher/teacher-view';
import { countedFor } from '../teacher/totals';
import { pinKind, UnlockView } from '../teacher/unlock-view';
import { useWords } from '../words/speaking';
import type { Language } from '../words/words';
import { LockedView } from './locked-view';
import { Loading, NotRecording, Silent } from './plain-states';
import { PolicyLine } from './policy-line';
import { BackFoot, LockedFoot, TeacherFoot } from './popup-feet';
import { PopupFrame } from './popup-frame';

export interface PopupProps {
  /** `undefined` until the worker has answered, `silent` when it did not. */
  readonly summary: LockedSummary | 'silent' | undefined;
  readonly teacher: TeacherState;
  readonly now: number;
  readonly onRetry: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onUnlock: (pin: string) => void;
  readonly onLock: () => void;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
  readonly lesson: LessonState;
  readonly onGiveLesson: (wish: LessonWish) => void;
  readonly onEndLesson: (packId: string) => void;
}

/** Before a teacher unlocks: the student's view, or the way in. */
const ClosedPopup = (
  props: PopupProps & { readonly teacher: Extract<TeacherState, { phase: 'locked' }> },
) => {
  const { summary, teacher, now, onLanguage } = props;
  // A session that just ended by the clock goes on at the door.
  const [entering, setEntering] = useState(teacher.problem !== undefined);
  const known = typeof summary === 'object' ? summary : undefined;
  if (known !== undefined && entering) {
    return (
      <PopupFrame
        line={known.districtName}
        onLanguage={onLanguage}
        footer={<BackFoot onBack={() => setEntering(false)} />}
      >
        <UnlockView
          pin={pinKind(known)}
          state={teacher}
          lockedUntil={known.lockedUntil}
          now={now}
          onUnlock={props.onUnlock}
        />
      </PopupFrame>
    );
  }
  return (
    <PopupFrame
      line={known?.districtName}
      onLanguage={onLanguage}
      footer={<LockedFoot summary={known} onTeacher={() => setEntering(true)} />}
    >
      {summary === undefined && <Loading />}
      {summary === 'silent' && <Silent onRetry={props.onRetry} />}
      {known !== undefined && <LockedView summary={known} now={now} />}
    </PopupFrame>
  );
};

/** After a teacher unlocked: the summary, or the notes behind it. */
const OpenPopup = (
  props: PopupProps & { readonly teacher: Extract<TeacherState, { phase: 'unlocked' }> },
) => {
  const { teacher, now, onDisposition } = props;
  const { say } = useWords();
  const [inLesson, setInLesson] = useState(false);
  const [period, setPeriod] = useState<Period>('today');
  const [filter, setFilter] = useState<IncidentFilter>();
  const { summary, busy, said } = teacher;
  const known = typeof props.summary === 'object' ? props.summary : undefined;
  return (
    <PopupFrame
      line={summary.assetId === undefined ? undefined : say('deviceNamed', { id: summary.assetId })}
      onLanguage={props.onLanguage}
      footer={<TeacherFoot unlockedUntil={summary.unlockedUntil} now={now} onLock={props.onLock} />}
    >
      <SavedWord said={said} />
      {known?.recording === 'not-recording' && <NotRecording />}
      {inLesson && (
        <LessonView
          state={props.lesson}
          lessons={stillOpen(known?.lessons ?? [], now)}
          periodEnds={summary.periodEnds}
          now={now}
          onBack={() => setInLesson(false)}
          onGive={props.onGiveLesson}
          onEnd={props.onEndLesson}
        />
      )}
      {!inLesson && filter === undefined && (
        <TeacherView
          summary={summary}
          busy={busy}
          now={now}
          period={period}
          onPeriod={setPeriod}
          onOpen={setFilter}
          onDisposition={onDisposition}
          onLesson={() => setInLesson(true)}
        />
      )}
      {filter !== undefined && (
        <IncidentsView
          incidents={summary.recent}
          filter={filter}
          counted={countedFor(summary.sevenDays, filter)}
          busy={busy}
          now={now}
          onBack={() => setFilter(undefined)}
          onShowAll={() => setFilter({})}
          onDisposition={onDisposition}
        />
      )}
      {!inLesson && filter === undefined && known?.policy !== undefined && (
        <PolicyLine policy={known.policy} />
      )}
    </PopupFrame>
  );
};

/** The popup in its two states. */
export const PopupView = (props: PopupProps) =>
  props.teacher.phase === 'unlocked' ? (
    <OpenPopup {...props} teacher={props.teacher} />
  ) : (
    <ClosedPopup {...props} teacher={props.teacher} />
  );
