import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/speaking';
import { isPin, PinField, ShowPin } from './pin-field';
import { pinProblemSentence } from './pin-problem';
import type { PinProblem } from './teacher-session';

interface Props {
  /** Why the worker did not take the last choice. */
  readonly refused: PinProblem | undefined;
  readonly busy: boolean;
  readonly onChoose: (pin: string) => void;
}

/** First use of a device that no district manages: a PIN is chosen, typed twice. */
export const ChoosePinForm = ({ refused, busy, onChoose }: Props) => {
  const words = useWords();
  const { say } = words;
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<'pinMalformed' | 'pinsDiffer'>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      class="pin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = isPin(pin) ? (pin === again ? undefined : 'pinsDiffer') : 'pinMalformed';
        setProblem(found);
        if (found === undefined && !busy) onChoose(pin);
      }}
    >
      <input
        class="visually-hidden"
        type="text"
        autocomplete="username"
        value="teacher"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PinField
        id="new-pin"
        label={say('choosePin')}
        value={pin}
        onInput={setPin}
        shown={shown}
        purpose="new-password"
        field={field}
        {...(problem === 'pinMalformed' ? { problemId: 'pin-problem' } : {})}
      />
      <PinField
        id="repeat-pin"
        label={say('repeatPin')}
        hinted={false}
        value={again}
        onInput={setAgain}
        shown={shown}
        purpose="new-password"
        {...(problem === 'pinsDiffer' ? { problemId: 'pin-problem' } : {})}
      />
      <ShowPin shown={shown} onChange={setShown} />
      <p id="pin-problem" class="pin-problem" role="status">
        {problem !== undefined && say(problem)}
        {problem === undefined && refused !== undefined && pinProblemSentence(words, refused)}
      </p>
      <button class="button primary large" type="submit" disabled={busy}>
        {say('savePin')}
      </button>
    </form>
  );
};
