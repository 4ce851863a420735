import type { NoticeDetails } from '../../rules/model/summary';
import { LessonSentence } from '../lesson/lesson-notice';
import { stillOpen } from '../lesson/running-lessons';
import { useWords } from '../words/speaking';
import { Section } from './section';

interface Props {
  readonly details: Pick<NoticeDetails, 'lessons'>;
  readonly now: number;
}

/** What a teacher opened for now, and until when; nothing where there is nothing. */
export const LessonsSection = ({ details, now }: Props) => {
  const { say } = useWords();
  const open = stillOpen(details.lessons, now);
  if (open.length === 0) return null;
  return (
    <Section id="lessons" title={say('lessonsTitle')} wide>
      {open.map((lesson) => (
        <div key={lesson.packId}>
          <p>
            <LessonSentence lesson={lesson} />
            {lesson.note !== '' && ` “${lesson.note}”`}
          </p>
          <ul class="plain">
            {lesson.hosts.map((host) => (
              <li key={host} class="host">
                {host}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
};
