import type { RunningLesson } from '../../rules/model/lesson';
import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { LessonForm } from './lesson-form';
import { LessonOutcomeView } from './lesson-outcome';
import type { LessonState, LessonWish } from './lesson-state';
import { RunningLessons } from './running-lessons';

interface Props {
  readonly state: LessonState;
  readonly lessons: readonly RunningLesson[];
  readonly periodEnds: number | undefined;
  readonly now: number;
  readonly onBack: () => void;
  readonly onGive: (wish: LessonWish) => void;
  readonly onEnd: (packId: string) => void;
}

/** Where a teacher opens pages for a while, sees what came of it, and ends it again. */
export const LessonView = ({ state, lessons, periodEnds, now, onBack, onGive, onEnd }: Props) => {
  const { say } = useWords();
  const { busy, outcome } = state;
  const given = typeof outcome === 'object' ? outcome.lesson?.packId : undefined;
  return (
    <section class="teacher">
      <div class="incidents-head">
        <button class="icon-button" type="button" aria-label={say('back')} onClick={onBack}>
          <Shape name="back" size={20} />
        </button>
        <ViewHeading>{say('lessonTitle')}</ViewHeading>
      </div>
      <p class="muted small">{say('lessonMore')}</p>
      <LessonOutcomeView outcome={outcome} />
      <RunningLessons lessons={lessons} busy={busy} now={now} onEnd={onEnd} />
      <LessonForm periodEnds={periodEnds} busy={busy} given={given} onGive={onGive} />
    </section>
  );
};
