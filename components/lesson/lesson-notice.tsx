import type { RunningLesson } from '../../rules/model/lesson';
import { useWords } from '../words/speaking';

/** What a teacher opened, in a sentence for the student. */
export const LessonSentence = ({ lesson }: { readonly lesson: RunningLesson }) => {
  const { count, time } = useWords();
  return <>{count('lessonForStudent', lesson.hosts.length, { time: time(lesson.until) })}</>;
};
