import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/speaking';
import { isPin, PinField, ShowPin } from './pin-field';
import { pinProblemSentence } from './pin-problem';
import type { PinProblem } from './teacher-session';

interface Props {
  readonly problem: PinProblem | undefined;
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly lockedUntil: number;
  readonly now: number;
  readonly onUnlock: (pin: string) => void;
}

/** Asks for the teacher PIN. While tries are refused it counts the wait down. */
export const UnlockForm = ({ problem, busy, lockedUntil, now, onUnlock }: Props) => {
  const words = useWords();
  const { say, countdown } = words;
  const [pin, setPin] = useState('');
  const [shown, setShown] = useState(false);
  const [malformed, setMalformed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const waiting = now < lockedUntil;
  const told: PinProblem | undefined = malformed ? { kind: 'malformed' } : problem;

  useEffect(() => {
    if (problem?.kind !== 'wrong') return;
    setPin('');
    field.current?.focus();
  }, [problem]);
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      class="pin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting || busy) return;
        setMalformed(!isPin(pin));
        if (isPin(pin)) onUnlock(pin);
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
        id="pin"
        label={say('pin')}
        value={pin}
        onInput={setPin}
        shown={shown}
        purpose="current-password"
        field={field}
        {...(told === undefined ? {} : { problemId: 'pin-problem' })}
      />
      <ShowPin shown={shown} onChange={setShown} />
      <p id="pin-problem" class="pin-problem" role="status">
        {told !== undefined && pinProblemSentence(words, told)}
      </p>
      {waiting && <p class="pin-wait">{say('pinWait', { time: countdown(lockedUntil - now) })}</p>}
      <button class="button primary large" type="submit" disabled={waiting || busy}>
        {say('unlock')}
      </button>
    </form>
  );
};
