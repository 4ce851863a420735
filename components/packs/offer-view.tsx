import type { Layer } from '../../rules/model/pack';
import { ViewHeading } from '../look/heading';
import { usePackWords } from '../words/pack-words';
import type { PackOffer, TakingOn } from './pack-offer';
import { ReadingView } from './reading-view';
import { RefusalView } from './review/refusal-view';
import { ReviewView } from './review/review-view';

interface Props {
  readonly offer: PackOffer;
  /** Whether a pack of that layer may be switched on here. */
  readonly mayTake: (layer: Layer) => boolean;
  readonly now: number;
  readonly onCancel: () => void;
  readonly onTake: (how: TakingOn) => void;
  readonly onLayDown: () => void;
  readonly onBackToText: (() => void) | undefined;
}

/** The offered pack, wherever it stands: being read, ready, being switched on, or refused. */
export const OfferView = ({ offer, mayTake, now, onCancel, onTake, onLayDown, onBackToText }: Props) => {
  const { say } = usePackWords();
  switch (offer.kind) {
    case 'reading':
      return <ReadingView from={offer.from} by={offer.by} progress={offer.progress} onCancel={onCancel} />;
    case 'ready':
      return (
        <ReviewView
          offer={offer}
          mayChange={mayTake(offer.review.layer)}
          now={now}
          onTake={onTake}
          onLayDown={onLayDown}
          onBackToText={offer.by === 'text' ? onBackToText : undefined}
        />
      );
    case 'switching-on':
      return (
        <section class="card reading" role="status">
          <ViewHeading>{say('packActivating', { name: offer.name })}</ViewHeading>
          <progress aria-label={say('packActivating', { name: offer.name })} />
        </section>
      );
    case 'refused':
    case 'not-trusted':
    case 'not-fetched':
    case 'failed':
      return (
        <RefusalView
          refusal={offer}
          onLayDown={onLayDown}
          onBackToText={offer.kind === 'refused' && offer.by === 'text' ? onBackToText : undefined}
        />
      );
  }
};
