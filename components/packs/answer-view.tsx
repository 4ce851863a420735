import type { ActionId } from '../../rules/model/effect';
import { Shape } from '../look/shape';
import { ProofView } from '../proof/proof-view';
import { usePackWords } from '../words/pack-words';
import type { PolicyQuestion } from './policy-question';

const looks = {
  block: { key: 'answerBlock', shape: 'octagon', tone: 'high' },
  warn: { key: 'answerWarn', shape: 'triangle', tone: 'medium' },
  tell: { key: 'answerTell', shape: 'info', tone: 'low' },
  support: { key: 'answerSupport', shape: 'heart', tone: 'critical' },
  record: { key: 'answerRecord', shape: 'note', tone: 'low' },
} as const satisfies Record<ActionId, object>;
const nothing = { key: 'answerNothing', shape: 'check', tone: 'ok' } as const;

interface Props {
  readonly question: PolicyQuestion;
  readonly now: number;
}

const Line = ({ question }: Pick<Props, 'question'>) => {
  const { say } = usePackWords();
  switch (question.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p class="muted">{say('askAsking')}</p>;
    case 'unreadable-address':
      return <p class="toned tone-high">{say('askUnreadable')}</p>;
    case 'not-answered':
      return <p class="toned tone-high">{say('askFailed')}</p>;
    case 'answer': {
      const { key, shape, tone } = question.action === undefined ? nothing : looks[question.action];
      return (
        <div class={`card tinted verdict-line tone-${tone}`}>
          <span class="toned">
            <Shape name={shape} size={28} />
          </span>
          <div>
            <p>
              <strong class="toned">{say(key)}</strong>
            </p>
            <p class="small address">{question.about}</p>
          </div>
        </div>
      );
    }
  }
};

/** The verdict, the whole story of each rule that came near, and what would flip it. */
export const AnswerView = ({ question, now }: Props) => {
  const { count } = usePackWords();
  return (
    <div class="answer">
      <div role="status">
        <Line question={question} />
      </div>
      {question.kind === 'answer' && (
        <>
          <p class="small muted">{count('askConsidered', question.proof.considered)}</p>
          {question.proof.rules.length > 0 && (
            <ProofView rules={question.proof.rules} wouldFlip={question.proof.wouldFlip} now={now} />
          )}
        </>
      )}
    </div>
  );
};
