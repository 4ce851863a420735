import type { RunningLesson } from '../../rules/model/lesson';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';

interface Props {
  readonly lessons: readonly RunningLesson[];
  readonly busy: boolean;
  readonly now: number;
  readonly onEnd: (packId: string) => void;
}

/** The lessons that run, each with the time that is left and the way to end it. */
export const RunningLessons = ({ lessons, busy, now, onEnd }: Props) => {
  const { say, list, time, countdown } = useWords();
  if (lessons.length === 0) return null;
  return (
    <section class="card" aria-labelledby="lessons-title">
      <h2 id="lessons-title">
        <span class="toned tone-accent">
          <Shape name="hourglass" size={18} />
        </span>
        {say('lessonsRunning')}
      </h2>
      <ul class="rows">
        {lessons.map(({ packId, pages, until, note }) => (
          <li key={packId} class="lesson-row">
            <span class="row-main">
              {note !== '' && <strong class="block">{note}</strong>}
              <span class="host block">{list(pages)}</span>
              <span class="small muted" title={time(until)}>
                {say('lessonLeft', { time: countdown(until - now) })}
              </span>
            </span>
            <button
              class="button"
              type="button"
              disabled={busy}
              aria-label={say('lessonEndAbout', { pages: list(pages) })}
              onClick={() => onEnd(packId)}
            >
              {say('lessonEnd')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Those that have not ended by the clock of the screen. */
export const stillOpen = (lessons: readonly RunningLesson[], now: number): readonly RunningLesson[] =>
  lessons.filter(({ until }) => until > now);
