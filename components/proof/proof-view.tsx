import type { Change, RuleProof } from '../../rules/model/decision';
import { Shape } from '../look/shape';
import { changeSentence, outcomeSentence } from '../words/sentences';
import { useWords } from '../words/speaking';
import { ConditionTree } from './condition-tree';

interface Props {
  readonly rules: readonly RuleProof[];
  readonly wouldFlip: readonly Change[];
  readonly now: number;
}

const RuleStory = ({ rule, rules, now }: { readonly rule: RuleProof } & Omit<Props, 'wouldFlip'>) => {
  const words = useWords();
  return (
    <li class="story">
      <p>
        <strong>{rule.title}</strong>{' '}
        <span class="small muted nowrap">
          {rule.clause !== undefined && words.say('clause', { id: rule.clause })}
          {rule.trial && ` · ${words.say('onTrial')}`}
        </span>
      </p>
      <ConditionTree condition={rule.condition} />
      <p class="outcome">{outcomeSentence(words, rule, rules, now)}</p>
    </li>
  );
};

/** The whole story of a verdict: each rule that came near, its questions, what came of it, what would flip it. */
export const ProofView = ({ rules, wouldFlip, now }: Props) => {
  const words = useWords();
  return (
    <div class="proof">
      <ul class="stories">
        {rules.map((rule) => (
          <RuleStory key={`${rule.packId}/${rule.ruleId}`} rule={rule} rules={rules} now={now} />
        ))}
      </ul>
      {wouldFlip.length > 0 && (
        <div class="flip">
          <p>
            <strong>{words.say(wouldFlip.length === 1 ? 'wouldFlip' : 'wouldFlipAll')}</strong>
          </p>
          <ul>
            {wouldFlip.map((change, index) => (
              <li key={index}>{changeSentence(words, change, rules, now)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

/** The proof behind a "Why?" that opens; nothing at all where no rule came near. */
export const Why = (props: Props) => {
  const { say } = useWords();
  if (props.rules.length === 0) return null;
  return (
    <details class="why">
      <summary>
        <Shape name="turn" size={14} />
        {say('why')}
      </summary>
      <ProofView {...props} />
    </details>
  );
};
