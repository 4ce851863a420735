import type { PackReview, ReplayLine } from '../../../rules/model/review';
import { usePackWords } from '../../words/pack-words';

/** How many notes a kind of difference stands for. */
export const replayCount = (lines: readonly ReplayLine[], kind: ReplayLine['kind']): number =>
  lines.filter((line) => line.kind === kind).reduce((sum, { count }) => sum + count, 0);

/** How many more would have been blocked; below zero where fewer. */
export const moreBlocked = (lines: readonly ReplayLine[]): number =>
  lines.reduce(
    (sum, { before, after, count }) => sum + count * (Number(after === 'block') - Number(before === 'block')),
    0,
  );

/** The review in four numbers, each said in words below. */
export const ReviewFigures = ({ review }: { readonly review: PackReview }) => {
  const { say, number } = usePackWords();
  const { diff, replay, tests, problems } = review;
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  const otherwise = replay.lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <dl class="figures">
      <div>
        <dt>{say('figureChanges')}</dt>
        <dd>{number(diff.changes.length)}</dd>
      </div>
      <div>
        <dt>{say('figureReplay')}</dt>
        <dd>
          {number(otherwise)}
          <span class="muted"> / {number(replay.judged)}</span>
        </dd>
      </div>
      <div class={failed > 0 ? 'toned tone-high' : undefined}>
        <dt>{say('figureTests')}</dt>
        <dd>
          {number(passed)}
          <span class="muted"> / {number(tests.length)}</span>
        </dd>
      </div>
      <div class={problems.length > 0 ? 'toned tone-medium' : undefined}>
        <dt>{say('figureProblems')}</dt>
        <dd>{number(problems.length)}</dd>
      </div>
    </dl>
  );
};
