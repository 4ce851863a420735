import { useWords } from '../words/speaking';
import type { TeacherState } from './teacher-session';

type Said = Extract<TeacherState, { phase: 'unlocked' }>['said'];
const keys = { saved: 'marked', reopened: 'reopened', 'not-saved': 'notSaved' } as const;

/** Says quietly what became of a press. The element stays, so that screen readers hear each change. */
export const SavedWord = ({ said }: { readonly said: Said }) => {
  const { say } = useWords();
  return (
    <p class={said === 'not-saved' ? 'saved-word' : 'visually-hidden'} role="status">
      {said !== undefined && say(keys[said])}
    </p>
  );
};
