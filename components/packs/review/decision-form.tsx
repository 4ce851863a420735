import { useState } from 'preact/hooks';
import { usePackWords } from '../../words/pack-words';
import type { ReadyOffer, TakingOn } from '../pack-offer';
import { WhyField } from '../why-field';

interface Props {
  readonly offer: Pick<ReadyOffer, 'by'>;
  /** On a managed device a pack may be read and reviewed, no more. */
  readonly mayChange: boolean;
  readonly isReady: boolean;
  readonly onTake: (how: TakingOn) => void;
  readonly onLayDown: () => void;
}

const trialLengths = [1, 3, 7, 14, 30] as const;

/** The one step: switch on, try first, or lay down. Why is asked, and need not be said. */
export const DecisionForm = ({ offer, mayChange, isReady, onTake, onLayDown }: Props) => {
  const { say, count } = usePackWords();
  const [isTrial, setTrial] = useState(false);
  const [days, setDays] = useState(7);
  const [why, setWhy] = useState('');
  const [keepsUpToDate, setUpToDate] = useState(true);
  if (!mayChange || !isReady) {
    return (
      <section class="card decision" aria-labelledby="decision-title">
        <h2 id="decision-title">{say(mayChange ? 'decisionBarred' : 'setByDistrict')}</h2>
        <p class="muted">{say(mayChange ? 'decisionBarredMore' : 'packNotAllowed')}</p>
        <p class="pack-actions">
          <button class="button primary" type="button" onClick={onLayDown}>
            {say('layDown')}
          </button>
        </p>
      </section>
    );
  }
  return (
    <form
      class="card decision"
      aria-labelledby="decision-title"
      onSubmit={(event) => {
        event.preventDefault();
        onTake({
          why: why.trim(),
          trialDays: isTrial ? days : undefined,
          keepsUpToDate: offer.by === 'url' && keepsUpToDate,
        });
      }}
    >
      <h2 id="decision-title">{say('decisionTitle')}</h2>
      <label class="choice">
        <input type="radio" name="how" checked={!isTrial} onChange={() => setTrial(false)} />
        <span>
          <strong>{say('decisionNow')}</strong>
          <span class="small muted block">{say('decisionNowMore')}</span>
        </span>
      </label>
      <div class="choice">
        <input id="how-trial" type="radio" name="how" checked={isTrial} onChange={() => setTrial(true)} />
        <span>
          <label for="how-trial">
            <strong>{say('decisionTrial')}</strong>
            <span class="small muted block">{say('decisionTrialMore')}</span>
          </label>
          <select
            aria-label={say('decisionDays')}
            value={days}
            onChange={({ currentTarget }) => {
              setDays(Number(currentTarget.value));
              setTrial(true);
            }}
          >
            {trialLengths.map((length) => (
              <option key={length} value={length}>
                {count('trialDays', length)}
              </option>
            ))}
          </select>
        </span>
      </div>
      {offer.by === 'url' && (
        <label class="choice">
          <input type="checkbox" checked={keepsUpToDate} onChange={() => setUpToDate(!keepsUpToDate)} />
          <span>
            {say('decisionUpToDate')}
            <span class="small muted block">{say('decisionUpToDateMore')}</span>
          </span>
        </label>
      )}
      <WhyField why={why} onWrite={setWhy}>
        <span class="small muted">{say('whyMore')}</span>
      </WhyField>
      <p class="pack-actions">
        <button class="button primary large" type="submit">
          {say(isTrial ? 'trialStart' : 'packActivate')}
        </button>
        <button class="button large" type="button" onClick={onLayDown}>
          {say('layDown')}
        </button>
      </p>
    </form>
  );
};
