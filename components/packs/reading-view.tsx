import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { stepKeys } from './keys-of-packs';
import { type OfferedFrom, type ReadingProgress, readingSteps } from './pack-offer';

interface Props {
  readonly from: string;
  readonly by: OfferedFrom;
  readonly progress: ReadingProgress | undefined;
  readonly onCancel: () => void;
}

/** Files are not fetched; lists are passed over where a pack has none. */
const stepsFor = (by: OfferedFrom) => readingSteps.filter((step) => by === 'url' || step !== 'fetching');

/** A share as a screen reader is told it: at each quarter, not at each step. */
const quarterOf = (share: number): number => Math.floor(share * 4) * 25;

/** How far a pack is read: the steps by name, the share of this one, and the way out. */
export const ReadingView = ({ from, by, progress, onCancel }: Props) => {
  const { say, count, number } = usePackWords();
  const steps = stepsFor(by);
  const step = progress?.step ?? steps[0] ?? 'reading';
  const at = steps.indexOf(step);
  const share = progress?.share;
  const spoken =
    share === undefined || share >= 1
      ? say(stepKeys[step])
      : say('readingShare', { step: say(stepKeys[step]), percent: number(quarterOf(share)) });
  return (
    <section class="card reading" aria-labelledby="reading-title">
      <ViewHeading>
        <span id="reading-title">{say('packReading', { file: from })}</span>
      </ViewHeading>
      <p class="muted">{say('readingMore')}</p>
      <ol class="steps">
        {steps.map((name, index) => (
          <li
            key={name}
            class={index < at ? 'done' : index === at ? 'now' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="step-mark">{index < at ? <Shape name="tick" size={14} /> : number(index + 1)}</span>
            {say(stepKeys[name])}
          </li>
        ))}
      </ol>
      <div class="list-progress">
        <progress value={share} aria-label={say(stepKeys[step])} />
        <p class="small muted">
          {progress !== undefined && progress.hostCount > 0 && count('packHostsRead', progress.hostCount)}
        </p>
        <button class="button" type="button" onClick={onCancel}>
          {say('packCancel')}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </section>
  );
};
