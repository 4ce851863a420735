import { useState } from 'preact/hooks';
import type { PolicyHistoryRow } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { GoBackDialog } from './go-back-dialog';
import { historyByKeys } from './keys-of-packs';

interface Props {
  readonly history: readonly PolicyHistoryRow[];
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly now: number;
  readonly onGoBack: (historyId: string, why: string) => void;
}
type Packs = PolicyHistoryRow['packs'];

/** What came, went and moved to another revision against the policy before; nothing where that is not known. */
export const packMoves = (packs: Packs, before: Packs = packs) => ({
  came: packs.filter((pack) => !before.some(({ packId }) => packId === pack.packId)),
  left: before.filter((pack) => !packs.some(({ packId }) => packId === pack.packId)),
  moved: packs.flatMap((pack) => {
    const old = before.find(({ packId }) => packId === pack.packId);
    return old === undefined || old.revision === pack.revision ? [] : [{ ...pack, from: old.revision }];
  }),
});

interface Policies {
  readonly packs: Packs;
  /** Those of the policy before, where it is still known. */
  readonly before: Packs | undefined;
}

const Moves = ({ packs, before }: Policies) => {
  const { say, list } = usePackWords();
  const { came, left, moved } = packMoves(packs, before);
  const named = ({ name, revision }: Packs[number]) => say('packLine', { name, revision });
  return (
    <ul class="moves">
      {moved.map(({ packId, name, from, revision }) => (
        <li key={packId}>{say('historyMoved', { name, from, to: revision })}</li>
      ))}
      {came.length > 0 && <li>{say('historyCame', { packs: list(came.map(named)) })}</li>}
      {left.length > 0 && <li>{say('historyLeft', { packs: list(left.map(named)) })}</li>}
      <li class="small muted">{packs.length === 0 ? say('historyBuiltIn') : list(packs.map(named))}</li>
    </ul>
  );
};

const Entry = ({
  row,
  before,
  ...props
}: {
  readonly row: PolicyHistoryRow;
  readonly onAsk: () => void;
} & Pick<Policies, 'before'> &
  Pick<Props, 'mayChange' | 'busy' | 'now'>) => {
  const { say, when, full } = usePackWords();
  const { at, by, why, packs, current, barred } = row;
  const label = when(at, props.now);
  return (
    <li class={current ? 'history-entry current' : 'history-entry'}>
      <div class="row-text">
        <p>
          <time dateTime={new Date(at).toISOString()} title={full(at)}>
            <strong>{label}</strong>
          </time>{' '}
          <span class="small muted">{say(historyByKeys[by])}</span>{' '}
          {current && (
            <span class="chip toned tone-ok">
              <Shape name="check" size={14} />
              {say('historyCurrent')}
            </span>
          )}
        </p>
        {why !== '' && <p class="said-why">“{why}”</p>}
        <Moves packs={packs} before={before} />
        {barred !== undefined && (
          <p class="small muted with-shape" lang="en">
            <Shape name="lock" size={14} />
            {barred}
          </p>
        )}
      </div>
      {!current && barred === undefined && props.mayChange && (
        <button class="button" type="button" disabled={props.busy} onClick={props.onAsk}>
          <Shape name="back" size={14} />
          {say('historyBack')}
          <span class="visually-hidden"> {label}</span>
        </button>
      )}
    </li>
  );
};

/** The last policies: when, who, why, and the way back to each. */
export const HistoryList = ({ history, onGoBack, ...props }: Props) => {
  const { say } = usePackWords();
  const [asked, setAsked] = useState<PolicyHistoryRow>();
  return (
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">{say('historyTitle')}</h2>
      <p class="muted">{say(history.length === 0 ? 'historyNone' : 'historyMore')}</p>
      <ol class="history">
        {history.map((row, index) => (
          <Entry
            key={row.id}
            row={row}
            before={history[index + 1]?.packs}
            {...props}
            onAsk={() => setAsked(row)}
          />
        ))}
      </ol>
      {asked !== undefined && (
        <GoBackDialog
          row={asked}
          now={props.now}
          onClose={() => setAsked(undefined)}
          onGoBack={(why) => {
            setAsked(undefined);
            onGoBack(asked.id, why);
          }}
        />
      )}
    </section>
  );
};
