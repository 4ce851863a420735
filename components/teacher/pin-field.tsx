import type { RefObject } from 'preact';
import { useWords } from '../words/speaking';

/** What the worker accepts: 6 to 12 digits. */
export const isPin = (text: string): boolean => /^\d{6,12}$/.test(text);

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly shown: boolean;
  readonly purpose: 'current-password' | 'new-password';
  readonly hinted?: boolean;
  readonly problemId?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** A PIN may be pasted and filled in by a password manager; spaces around it do no harm. */
export const PinField = ({
  id,
  label,
  value,
  onInput,
  shown,
  purpose,
  hinted = true,
  problemId,
  field,
}: Props) => {
  const { say } = useWords();
  const kind = shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const);
  const described = [hinted ? `${id}-hint` : '', problemId ?? ''].join(' ').trim();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(field === undefined ? {} : { ref: field })}
        name={id}
        {...kind}
        inputMode="numeric"
        autocomplete={purpose}
        value={value}
        required
        {...(described === '' ? {} : { 'aria-describedby': described })}
        aria-invalid={problemId !== undefined}
        onInput={(event) => onInput(event.currentTarget.value.trim())}
      />
      {hinted && (
        <span id={`${id}-hint`} class="small muted">
          {say('pinHint')}
        </span>
      )}
    </div>
  );
};

interface ShowProps {
  readonly shown: boolean;
  readonly onChange: (shown: boolean) => void;
}
export const ShowPin = ({ shown, onChange }: ShowProps) => {
  const { say } = useWords();
  return (
    <label class="check small">
      <input type="checkbox" checked={shown} onChange={(event) => onChange(event.currentTarget.checked)} />
      {say('pinShow')}
    </label>
  );
};
