import { useState } from 'preact/hooks';
import type { RuleTest } from '../../rules/model/pack';
import { usePackWords } from '../words/pack-words';
import { AnswerView } from './answer-view';
import type { PolicyQuestion } from './policy-question';

interface Props {
  readonly question: PolicyQuestion;
  readonly now: number;
  readonly onAsk: (given: RuleTest['given']) => void;
}

/** A time as the field writes it, on the clock of this device. */
const localTime = (at: number): string => {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** What stands in the form. A time that nobody changed means now, to the second and in every time zone. */
const filled = (form: FormData, begun: string): RuleTest['given'] => {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const url = text('url');
  const entries = [
    ['url', url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`],
    ['title', text('title')],
    ['search', text('search')],
    ['at', text('at') === begun ? '' : text('at')],
  ] as const;
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
};

/** What the policy in force would say of a page. Nothing is opened, nothing recorded. */
export const AskBox = ({ question, now, onAsk }: Props) => {
  const { say } = usePackWords();
  const [begun] = useState(() => localTime(now));
  return (
    <section class="card ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{say('askWhatTitle')}</h2>
      <p class="muted">{say('askWhatMore')}</p>
      <form
        class="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(filled(new FormData(event.currentTarget), begun));
        }}
      >
        <label class="wide">
          <span>{say('askUrl')}</span>
          <input
            name="url"
            type="text"
            inputMode="url"
            required
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            maxLength={4096}
          />
        </label>
        <label>
          <span>{say('askPageTitle')}</span>
          <input name="title" type="text" autocomplete="off" maxLength={4096} />
        </label>
        <label>
          <span>{say('askSearch')}</span>
          <input name="search" type="text" autocomplete="off" maxLength={2048} />
        </label>
        <label>
          <span>{say('askAt')}</span>
          <input name="at" type="datetime-local" defaultValue={begun} />
        </label>
        <button class="button primary" type="submit" disabled={question.kind === 'asking'}>
          {say('askDo')}
        </button>
      </form>
      <AnswerView question={question} now={now} />
    </section>
  );
};
