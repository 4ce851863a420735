import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';

/** The policy is not there yet: said as a wait, never as a fault. */
export const Pending = () => {
  const { say } = useWords();
  return (
    <section class="plain-state" role="status">
      <span class="toned tone-accent">
        <Shape name="hourglass" size={36} />
      </span>
      <ViewHeading takesFocus={false}>{say('pending')}</ViewHeading>
      <p class="muted">{say('pendingMore')}</p>
    </section>
  );
};

export const NotRecording = () => {
  const { say } = useWords();
  return (
    <section class="card tinted tone-medium alert-line" role="status">
      <span class="toned">
        <Shape name="pause" size={20} />
      </span>
      <p>
        <strong>{say('notRecording')}</strong> {say('notRecordingMore')}
      </p>
    </section>
  );
};

/** Shown only when the first answer takes longer than one would notice. */
export const Loading = () => {
  const { say } = useWords();
  return <h1 class="loading">{say('loading')}</h1>;
};

export const Silent = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { say } = useWords();
  return (
    <section class="plain-state" role="status">
      <span class="toned tone-info">
        <Shape name="unread" size={36} />
      </span>
      <ViewHeading takesFocus={false}>{say('workerSilent')}</ViewHeading>
      <p class="muted">{say('workerSilentMore')}</p>
      <button class="button" type="button" onClick={onRetry}>
        {say('tryAgain')}
      </button>
    </section>
  );
};
