import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/speaking';
import type { LessonWish } from './lesson-state';

interface Props {
  /** When the period of now ends, in milliseconds since 1970; nothing out of class. */
  readonly periodEnds: number | undefined;
  readonly busy: boolean;
  /** The lesson that was given last: the form begins anew after each. */
  readonly given: string | undefined;
  readonly onGive: (wish: LessonWish) => void;
}

const lengths = [10, 20, 45] as const;

/** Asks which pages, for how long and what for. */
export const LessonForm = ({ periodEnds, busy, given, onGive }: Props) => {
  const { say, time } = useWords();
  const [links, setLinks] = useState('');
  const [note, setNote] = useState('');
  const [minutes, setMinutes] = useState<LessonWish['minutes']>(20);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (given === undefined) return;
    setLinks('');
    setNote('');
  }, [given]);

  const choices = [
    ...lengths.map((count) => ({ value: count, label: say('lessonMinutes', { count }) })),
    ...(periodEnds === undefined
      ? []
      : [{ value: 'period' as const, label: say('lessonPeriod', { time: time(periodEnds) }) }]),
  ];
  return (
    <form
      class="card lesson-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setEmpty(links.trim() === '');
        if (links.trim() === '') field.current?.focus();
        else onGive({ links, minutes, note });
      }}
    >
      <div class="field">
        <label for="lesson-links">{say('lessonLinks')}</label>
        <textarea
          id="lesson-links"
          ref={field}
          rows={3}
          spellcheck={false}
          placeholder="https://"
          value={links}
          aria-describedby="lesson-hint"
          aria-invalid={empty}
          onInput={({ currentTarget }) => {
            setLinks(currentTarget.value);
            setEmpty(false);
          }}
        />
        <p
          id="lesson-hint"
          class={empty ? 'small pin-problem' : 'small muted'}
          role={empty ? 'alert' : undefined}
        >
          {say(empty ? 'lessonNoLinks' : 'lessonLinksHint')}
        </p>
      </div>
      <fieldset class="lengths">
        <legend>{say('lessonHowLong')}</legend>
        {choices.map(({ value, label }) => (
          <label key={value} class={value === 'period' ? 'length wide' : 'length'}>
            <input
              class="visually-hidden"
              type="radio"
              name="minutes"
              checked={minutes === value}
              onChange={() => setMinutes(value)}
            />
            <span class="button">{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="lesson-note">{say('lessonNote')}</label>
        <input
          id="lesson-note"
          type="text"
          maxLength={80}
          autocomplete="off"
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
      <button class="button primary large" type="submit" disabled={busy}>
        {say(busy ? 'lessonGiving' : 'lessonGive')}
      </button>
    </form>
  );
};
