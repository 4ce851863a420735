import type { Problem } from '../../../rules/model/problem';
import { usePackWords } from '../../words/pack-words';
import { ListLines } from '../list-lines';
import type { ListLine, ReadyOffer, TakingOn } from '../pack-offer';
import { ProblemList } from '../problem-list';
import { CharterView } from './charter-view';
import { DecisionForm } from './decision-form';
import { DiffView } from './diff-view';
import { ReplayView } from './replay-view';
import { ReviewFigures } from './review-figures';
import { ReviewHead, readinessOf } from './review-head';
import { TestResults } from './test-results';

interface Props {
  readonly offer: ReadyOffer;
  readonly mayChange: boolean;
  readonly now: number;
  readonly onTake: (how: TakingOn) => void;
  readonly onLayDown: () => void;
  /** Opens the text of a pack that was written here; absent where it came from elsewhere. */
  readonly onBackToText: (() => void) | undefined;
}

/** A problem of a list's line stands with the list. */
export const ofPackItself = <P extends Pick<Problem, 'file'>>(
  problems: readonly P[],
  lists: readonly ListLine[],
): readonly P[] => problems.filter(({ file }) => !lists.some((list) => list.file === file));

/** All that is to be known of a pack before anything changes, and then the decision. */
export const ReviewView = ({ offer, mayChange, now, onTake, onLayDown, onBackToText }: Props) => {
  const { say } = usePackWords();
  const { review, lists } = offer;
  const problems = ofPackItself(review.problems, lists);
  const tests = <TestResults tests={review.tests} />;
  const hasFailed = review.tests.some(({ passed }) => !passed);
  return (
    <div class="review">
      <ReviewHead from={offer.from} review={review} />
      <div class="review-body">
        <ReviewFigures review={review} />
        {problems.length > 0 && (
          <section class="card" aria-labelledby="problems-title">
            <h2 id="problems-title">{say('problemsTitle')}</h2>
            <ProblemList problems={problems} />
          </section>
        )}
        {hasFailed && tests}
        <DiffView diff={review.diff} />
        <ReplayView replay={review.replay} now={now} />
        {!hasFailed && tests}
        <CharterView charter={review.charter} />
        <ListLines lists={lists} />
      </div>
      <aside class="review-side" aria-label={say('decisionTitle')}>
        <DecisionForm
          offer={offer}
          mayChange={mayChange}
          isReady={readinessOf(review) !== 'barred'}
          onTake={onTake}
          onLayDown={onLayDown}
        />
        {onBackToText !== undefined && (
          <button class="button" type="button" onClick={onBackToText}>
            {say('backToText')}
          </button>
        )}
      </aside>
    </div>
  );
};
