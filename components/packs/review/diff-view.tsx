import type { ChangeDirection, PolicyDiff } from '../../../rules/model/review';
import { Shape } from '../../look/shape';
import { usePackWords } from '../../words/pack-words';
import { Folded } from '../folded';
import { directionLooks } from '../keys-of-packs';

const directions = ['stricter', 'gentler', 'different'] as const satisfies readonly ChangeDirection[];

/** What would change against the policy in force, in sentences that a family can read. */
export const DiffView = ({ diff: { changes } }: { readonly diff: PolicyDiff }) => {
  const { say, count } = usePackWords();
  return (
    <section class="card" aria-labelledby="diff-title">
      <h2 id="diff-title">{say('diffTitle')}</h2>
      {changes.length === 0 && <p class="muted">{say('diffNone')}</p>}
      {directions.map((direction) => {
        const own = changes.filter((change) => change.direction === direction);
        const { key, shape, tone } = directionLooks[direction];
        return (
          own.length > 0 && (
            <div key={direction} class="change-group">
              <h3 class={`toned tone-${tone} with-shape`}>
                <Shape name={shape} size={18} />
                {say(key)} <span class="chip">{count('diffChanges', own.length)}</span>
              </h3>
              <Folded class="changes" items={own} first={8}>
                {({ sentence, ruleId }, index) => (
                  <li key={index}>
                    <span lang="en">{sentence}</span>
                    {ruleId !== undefined && <span class="small muted nowrap"> {ruleId}</span>}
                  </li>
                )}
              </Folded>
            </div>
          )
        );
      })}
    </section>
  );
};
