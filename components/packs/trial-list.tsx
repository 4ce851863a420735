import type { TrialReport } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { asksKeys } from './keys-of-packs';
import { daysUntil } from './pack-card';

interface Props {
  readonly trials: readonly TrialReport[];
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly now: number;
  readonly onEnd: (packId: string, how: 'lay-down' | 'switch-on') => void;
}

const dayMs = 24 * 60 * 60_000;

const Trial = ({
  trial,
  now,
  busy,
  mayChange,
  onEnd,
}: { readonly trial: TrialReport } & Omit<Props, 'trials'>) => {
  const { say, count, list, when, number } = usePackWords();
  const { packId, name, since, until, lines } = trial;
  const isOver = now >= until;
  const total = lines.reduce((sum, line) => sum + line.count, 0);
  const days = Math.max(1, Math.round((until - since) / dayMs));
  return (
    <section class="card tinted tone-low trial" aria-labelledby={`trial-${packId}`}>
      <div class="section-head">
        <h2 id={`trial-${packId}`}>
          <span class="toned">
            <Shape name="hourglass" size={20} />
          </span>
          {say(isOver ? 'trialOver' : 'trialRunning', { name })}
        </h2>
        <p class="small">
          {isOver
            ? say('trialEnded', { when: when(until, now) })
            : count('trialDaysLeft', daysUntil(until, now))}
        </p>
      </div>
      <progress
        class="trial-progress"
        value={Math.min(1, (now - since) / (until - since))}
        aria-label={say('trialProgress', { days: number(days) })}
      />
      <p>{total === 0 ? say('trialNothing') : count('trialWould', total)}</p>
      {lines.length > 0 && (
        <ul class="trial-lines">
          {lines.map(({ ruleId, title, asks, count: times, examples }) => (
            <li key={ruleId}>
              <strong class="figure">{number(times)}</strong>
              <span>
                {title} <span class="chip">{say(asksKeys[asks])}</span>
                {examples.length > 0 && (
                  <span class="small muted block">{say('forExample', { what: list(examples) })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <p class="pack-actions">
          <button
            class="button primary"
            type="button"
            disabled={busy}
            onClick={() => onEnd(packId, 'switch-on')}
          >
            {say('packActivate')}
            <span class="visually-hidden"> {name}</span>
          </button>
          <button class="button" type="button" disabled={busy} onClick={() => onEnd(packId, 'lay-down')}>
            {say('layDown')}
            <span class="visually-hidden"> {name}</span>
          </button>
        </p>
      )}
    </section>
  );
};

/** Packs that run beside the policy and only note what they would have done. */
export const TrialList = ({ trials, ...props }: Props) => (
  <>
    {trials.map((trial) => (
      <Trial key={trial.packId} trial={trial} {...props} />
    ))}
  </>
);
