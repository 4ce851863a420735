import type { PackReview } from '../../../rules/model/review';
import { ViewHeading } from '../../look/heading';
import { Shape } from '../../look/shape';
import { usePackWords } from '../../words/pack-words';
import { layerKeys } from '../keys-of-packs';
import type { ReadyOffer } from '../pack-offer';

/** What speaks against switching it on, if anything does. */
export type Readiness = 'ready' | 'warnings' | 'barred';
export const readinessOf = ({ problems, tests }: Pick<PackReview, 'problems' | 'tests'>): Readiness => {
  if (problems.some(({ level }) => level === 'error') || tests.some(({ passed }) => !passed)) return 'barred';
  return problems.length > 0 ? 'warnings' : 'ready';
};

const looks = {
  ready: { shape: 'check', tone: 'ok', key: 'reviewReady' },
  warnings: { shape: 'triangle', tone: 'medium', key: 'reviewWarnings' },
  barred: { shape: 'octagon', tone: 'high', key: 'reviewBarred' },
} as const;

/** The pack by name, who vouches for it, and the answer in one glance. */
export const ReviewHead = ({ from, review }: Pick<ReadyOffer, 'from' | 'review'>) => {
  const { say, list, count } = usePackWords();
  const { name, revision, layer, publisher, signers, rules, stale } = review;
  const { shape, tone, key } = looks[readinessOf(review)];
  return (
    <header class={`card tinted review-head tone-${tone}`}>
      <span class="toned">
        <Shape name={shape} size={36} />
      </span>
      <div>
        <ViewHeading>{say('reviewTitle', { name, revision })}</ViewHeading>
        <p>
          <strong class="toned">{say(key)}</strong> {say('packReadyMore')}
        </p>
        <p class="small">
          {publisher} · {say(layerKeys[layer])} · {count('packRules', rules)} · {from}
        </p>
        <p class="chips">
          {signers.length > 0 ? (
            <span class="chip toned tone-ok">
              <Shape name="check" size={14} />
              {say('packSignedBy', { keys: list(signers) })}
            </span>
          ) : (
            <span class="chip">{say('packUnsigned')}</span>
          )}
          {stale && (
            <span class="chip toned tone-medium">
              <Shape name="hourglass" size={14} />
              {say('packStale')}
            </span>
          )}
        </p>
      </div>
    </header>
  );
};
