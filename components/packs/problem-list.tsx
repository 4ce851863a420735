import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { Folded } from './folded';
import type { Fault } from './pack-offer';

/** What is wrong with a pack, each with its place and how to mend it. The sentences are English, as packs' keys are. */
export const ProblemList = ({ problems }: { readonly problems: readonly Fault[] }) => {
  const { say } = usePackWords();
  return (
    <Folded class="problems" items={problems} first={20}>
      {({ level = 'error', line, column, message, fix, ruleId }, index) => (
        <li key={index} class="problem">
          <span class={`toned ${level === 'error' ? 'tone-high' : 'tone-medium'}`}>
            <Shape name={level === 'error' ? 'octagon' : 'triangle'} size={18} />
          </span>
          <div class="problem-text">
            <p>
              <span class="visually-hidden">
                {say(level === 'error' ? 'problemError' : 'problemWarning')}{' '}
              </span>
              {line !== undefined && column !== undefined && (
                <span class="place">{say('problemPlace', { line, column })}</span>
              )}
              {line === undefined && ruleId !== undefined && (
                <span class="place">{say('problemRule', { rule: ruleId })}</span>
              )}{' '}
              <span lang="en">{message}</span>
            </p>
            {fix !== undefined && fix !== '' && (
              <p class="small muted" lang="en">
                {fix}
              </p>
            )}
          </div>
        </li>
      )}
    </Folded>
  );
};
