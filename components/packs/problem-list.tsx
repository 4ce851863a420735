import type { Problem } from '../../rules/model/problem';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';

/** Problems of a pack, each with its place, what is wrong and how to mend it. */
export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { say } = useWords();
  if (problems.length === 0) return null;
  return (
    <ol class="problems">
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.message}`}>
          <span class={`toned ${problem.level === 'error' ? 'tone-high' : 'tone-medium'}`}>
            <Shape name={problem.level === 'error' ? 'octagon' : 'triangle'} size={18} />
          </span>
          <div>
            <p>
              <span class="place">{say('problemPlace', { line: problem.line, column: problem.column })}</span>{' '}
              {problem.message}
            </p>
            {problem.fix !== undefined && <p class="small muted">{problem.fix}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
};
