import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicyHistoryRow } from '../../rules/model/pack-life';
import { usePackWords } from '../words/pack-words';
import { WhyField } from './why-field';

interface Props {
  readonly row: PolicyHistoryRow;
  readonly now: number;
  readonly onGoBack: (why: string) => void;
  readonly onClose: () => void;
}

/** Asks once more before the policy goes back, and why. */
export const GoBackDialog = ({ row, now, onGoBack, onClose }: Props) => {
  const { say, when } = usePackWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [why, setWhy] = useState('');
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Closing gives the focus back to the button that asked.
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} class="card ask-dialog" aria-labelledby="go-back-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onGoBack(why.trim());
        }}
      >
        <h2 id="go-back-title">{say('goBackTitle', { when: when(row.at, now) })}</h2>
        <p>{say(row.packs.length === 0 ? 'goBackNone' : 'goBackMore')}</p>
        <ul class="dotted">
          {row.packs.map(({ packId, name, revision }) => (
            <li key={packId}>{say('packLine', { name, revision })}</li>
          ))}
        </ul>
        <WhyField why={why} onWrite={setWhy} />
        <p class="pack-actions">
          <button class="button primary large" type="submit">
            {say('goBackDo')}
          </button>
          <button class="button large" type="button" onClick={onClose}>
            {say('packCancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
};
