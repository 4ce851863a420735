import type { Problem } from '../../rules/model/problem';
import { Shape } from '../look/shape';
import { useEditorWords } from './editor-words';

interface Props {
  readonly problems: readonly Problem[];
  /** Whether these are all: only then can none mean that the text is sound. */
  readonly isChecked: boolean;
  /** Goes to the place in the text; absent where it cannot. */
  readonly onJump: ((problem: Problem) => void) | undefined;
}

/** All that is wrong with the text, each with a way to its place. */
export const EditorProblems = ({ problems, isChecked, onJump }: Props) => {
  const { say, count } = useEditorWords();
  return (
    <section class="editor-problems" aria-label={say('problemsTitle')}>
      <p role="status" class="small">
        {problems.length > 0 && count('problems', problems.length)}
        {problems.length === 0 && isChecked && say('sound')}
      </p>
      {problems.length > 0 && (
        <ol>
          {problems.map((problem) => (
            <li key={`${problem.line}:${problem.column}:${problem.message}`}>
              <span class={`toned ${problem.level === 'error' ? 'tone-high' : 'tone-medium'}`}>
                <Shape name={problem.level === 'error' ? 'octagon' : 'triangle'} size={18} />
              </span>
              <div>
                {onJump === undefined ? (
                  <span class="place">{placeWords(say, problem)}</span>
                ) : (
                  <button class="place" type="button" onClick={() => onJump(problem)}>
                    {placeWords(say, problem)}
                  </button>
                )}{' '}
                {problem.message}
                {problem.fix !== undefined && <p class="small muted">{problem.fix}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const placeWords = (say: ReturnType<typeof useEditorWords>['say'], { line, column }: Problem): string =>
  say('place', { line, column });
