import type { Evidence } from '../../rules/model/check';
import type { ConditionProof, Leaf } from '../../rules/model/decision';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { Statement } from './statement';
import { whatFit } from './what-fit';

const answers = {
  match: { shape: 'tick', tone: 'accent', key: 'answerYes' },
  'no-match': { shape: 'cross', tone: 'info', key: 'answerNo' },
  unknown: { shape: 'question', tone: 'info', key: 'answerUnknown' },
} as const;
const groupKeys = { all: 'groupAll', any: 'groupAny', none: 'groupNone' } as const;

const evidenceValues = (evidence: Evidence): string[] =>
  Object.values(evidence)
    .flat()
    .filter((value) => typeof value !== 'boolean')
    .map(String);

const Question = ({ leaf }: { readonly leaf: Leaf }) => {
  const { say, list, language } = useWords();
  const { answer } = leaf;
  const look = answers[answer.result];
  const fit = answer.result === 'match' ? whatFit(answer.evidence) : [];
  const values = answer.result === 'match' && fit.length === 0 ? evidenceValues(answer.evidence) : [];
  return (
    <li class="question">
      <span class={`toned tone-${look.tone}`}>
        <Shape name={look.shape} size={16} />
      </span>
      <div>
        <span class="visually-hidden">{say(look.key)} </span>
        {fit.length > 0 && <p>{say('whatFit', { values: list(fit) })}</p>}
        {answer.result === 'match' && typeof answer.evidence['runnerUp'] === 'string' && (
          <span class="aside">{say('cameSecond', { values: answer.evidence['runnerUp'] })}</span>
        )}
        <Statement text={leaf.says[language]} />
        {values.length > 0 && <span class="aside">{say('seen', { values: list(values) })}</span>}
        {answer.result === 'unknown' && <span class="aside">{answer.reason}</span>}
      </div>
    </li>
  );
};

/** A rule's condition, every question with its answer in its place. */
export const ConditionTree = ({ condition }: { readonly condition: ConditionProof }) => {
  const { say } = useWords();
  if (condition.kind === 'leaf') {
    return (
      <ul class="questions">
        <Question leaf={condition.leaf} />
      </ul>
    );
  }
  const loose = condition.parts.length < 2 && condition.kind !== 'none';
  return (
    <div class={loose ? undefined : 'group'}>
      {!loose && <p class="small muted">{say(groupKeys[condition.kind])}</p>}
      <ul class="questions">
        {condition.parts.map((part, index) =>
          part.kind === 'leaf' ? (
            <Question key={index} leaf={part.leaf} />
          ) : (
            <li key={index}>
              <ConditionTree condition={part} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
};
