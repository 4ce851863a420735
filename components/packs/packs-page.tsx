import type { ComponentChildren } from 'preact';
import type { Layer, RuleTest } from '../../rules/model/pack';
import { ViewHeading } from '../look/heading';
import { usePackWords } from '../words/pack-words';
import { AddSection } from './add-section';
import { AskBox } from './ask-box';
import { HistoryList } from './history-list';
import { LayersBoard } from './layers-board';
import { OfferView } from './offer-view';
import type { PackOffer, PacksWord, TakingOn } from './pack-offer';
import type { PacksInForce, PacksPlace } from './packs-in-force';
import { PacksNav } from './packs-nav';
import { PacksWordLine } from './packs-word-line';
import type { PolicyQuestion } from './policy-question';
import { PrecisionTable } from './precision-table';
import { SourceList } from './source-list';
import { TrialList } from './trial-list';

export interface PacksPageProps {
  readonly place: PacksPlace;
  /** Nothing until the worker has answered. */
  readonly inForce: PacksInForce | undefined;
  readonly offer: PackOffer | undefined;
  readonly word: PacksWord | undefined;
  readonly question: PolicyQuestion;
  /** Something was asked of the worker that changes packs. */
  readonly busy: boolean;
  readonly now: number;
  /** The editor, in the place where packs are written. */
  readonly editor: ComponentChildren;
  readonly onChoose: (files: readonly File[]) => void;
  readonly onAddress: (url: string) => void;
  readonly onNew: () => void;
  readonly onEdit: (packId: string) => void;
  readonly onRemove: (packId: string) => void;
  readonly onCancel: () => void;
  readonly onTake: (how: TakingOn) => void;
  readonly onLayDown: () => void;
  readonly onBackToText: (() => void) | undefined;
  readonly onGoBack: (historyId: string, why: string) => void;
  readonly onCheckSource: (url: string) => void;
  readonly onRemoveSource: (url: string) => void;
  readonly onEndTrial: (packId: string, how: 'lay-down' | 'switch-on') => void;
  readonly onAsk: (given: RuleTest['given']) => void;
}
interface Known extends PacksPageProps {
  readonly inForce: PacksInForce;
}

const InForce = ({ inForce, busy, now, ...does }: Known) => (
  <>
    <TrialList
      trials={inForce.trials}
      mayChange={inForce.mayChange}
      busy={busy}
      now={now}
      onEnd={does.onEndTrial}
    />
    <LayersBoard inForce={inForce} now={now} onEdit={does.onEdit} onRemove={does.onRemove} />
    <AddSection
      mayChange={inForce.mayChange}
      mayAddClassPacks={inForce.mayAddClassPacks}
      busy={busy}
      onChoose={does.onChoose}
      onAddress={does.onAddress}
      onNew={does.onNew}
    />
    <SourceList
      sources={inForce.sources}
      names={new Map(inForce.packs.map(({ packId, name }) => [packId, name]))}
      busy={busy}
      now={now}
      onCheck={does.onCheckSource}
      onRemove={does.onRemoveSource}
    />
  </>
);

const Place = (props: Known) => {
  const { place, inForce, busy, now } = props;
  switch (place) {
    case 'in-force':
      return <InForce {...props} />;
    case 'try':
      return <AskBox question={props.question} now={now} onAsk={props.onAsk} />;
    case 'precision':
      return <PrecisionTable precision={inForce.precision} />;
    case 'history':
      return (
        <HistoryList
          history={inForce.history}
          mayChange={inForce.mayChange}
          busy={busy}
          now={now}
          onGoBack={props.onGoBack}
        />
      );
    case 'edit':
      return <>{props.editor}</>;
    case 'review':
      return props.offer === undefined ? (
        <InForce {...props} />
      ) : (
        <OfferView {...props} offer={props.offer} mayTake={(layer) => mayTake(inForce, layer)} />
      );
  }
};

/** A class may be given packs of its own where the district lets teachers do so. */
const mayTake = ({ mayChange, mayAddClassPacks }: PacksInForce, layer: Layer): boolean =>
  mayChange || (mayAddClassPacks && layer === 'class');

/** The life of rule packs on this device: what is in force, what is offered, what was before. */
export const PacksPage = (props: PacksPageProps) => {
  const { say } = usePackWords();
  const { place, inForce, word, offer } = props;
  const hasOwnHeading = place === 'review' && offer !== undefined;
  return (
    <div class="packs">
      {!hasOwnHeading && (
        <div class="page-head">
          <ViewHeading key={place}>{say(place === 'edit' ? 'editTitle' : 'packsPage')}</ViewHeading>
          <PacksNav place={place} />
        </div>
      )}
      <PacksWordLine word={word} />
      {inForce === undefined ? (
        <p class="loading" role="status">
          {say('packsAsking')}
        </p>
      ) : (
        <Place {...props} inForce={inForce} />
      )}
    </div>
  );
};
