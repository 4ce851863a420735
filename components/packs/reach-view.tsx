import type { PackReach, RuleAdjustment } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { packName } from '../words/sentences';
import { useWords } from '../words/speaking';
import { asksKeys, statusKeys } from './keys-of-packs';

/** What one adjustment comes to, as short phrases. */
const useAdjustmentWords = () => {
  const words = useWords();
  const { say, count, list } = usePackWords();
  return ({ action, status, during, exceptions }: RuleAdjustment): string =>
    list([
      ...(action === undefined
        ? []
        : [
            action.from === undefined
              ? say('adjustsTo', { to: say(asksKeys[action.to]) })
              : say('adjustsFromTo', { from: say(asksKeys[action.from]), to: say(asksKeys[action.to]) }),
          ]),
      ...(status === undefined ? [] : [say(statusKeys[status])]),
      ...(during === undefined
        ? []
        : [say('adjustsHours', { periods: list(during.map((name) => packName(words, 'during', name))) })]),
      ...(exceptions === 0 ? [] : [count('adjustsExceptions', exceptions)]),
    ]);
};

/** What a pack changes of the layers above, and what it keeps from those below. */
export const ReachView = ({ reach }: { readonly reach: PackReach }) => {
  const { say, count } = usePackWords();
  const phrase = useAdjustmentWords();
  const { adjusts, locked } = reach;
  return (
    <>
      {adjusts.length > 0 && (
        <details class="reach">
          <summary>
            <Shape name="turn" size={14} />
            {count('reachAdjusts', adjusts.length)}
          </summary>
          <ul class="reach-lines">
            {adjusts.map((adjustment) => (
              <li key={adjustment.ruleId}>
                {adjustment.title}
                <span class="small muted block">{phrase(adjustment)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {locked.length > 0 && (
        <details class="reach">
          <summary>
            <Shape name="turn" size={14} />
            <Shape name="lock" size={14} />
            {count('reachLocked', locked.length)}
          </summary>
          <p class="small muted">{say('reachLockedMore')}</p>
          <ul class="reach-lines">
            {locked.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
