import type { Disposition } from '../../rules/model/incident';
import { useWords } from '../words/speaking';
import type { PlainKey } from '../words/word-table';

const choices = [
  { disposition: 'acknowledged', key: 'markSeen' },
  { disposition: 'not-a-problem', key: 'notAProblem' },
  { disposition: 'resolved', key: 'resolved' },
] as const satisfies readonly { disposition: Disposition; key: PlainKey }[];

interface Props {
  readonly current: Disposition;
  /** What the buttons speak of, for a screen reader. */
  readonly about: string;
  readonly busy: boolean;
  readonly onChoose: (disposition: Disposition) => void;
}

/** A person's word on an incident. Pressing the word in force takes it back. */
export const DispositionButtons = ({ current, about, busy, onChoose }: Props) => {
  const { say } = useWords();
  return (
    <fieldset class="dispositions">
      <legend class="visually-hidden">
        {say('markAs')} {about}
      </legend>
      {choices.map(({ disposition, key }) => (
        <button
          key={disposition}
          class="button"
          type="button"
          aria-pressed={current === disposition}
          aria-disabled={busy}
          onClick={() => onChoose(current === disposition ? 'open' : disposition)}
        >
          {say(key)}
        </button>
      ))}
    </fieldset>
  );
};
