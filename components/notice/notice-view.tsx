import type { NoticeDetails } from '../../rules/model/summary';
import { LanguageSwitch } from '../language/language-switch';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import type { PlainKey } from '../words/word-table';
import type { Language } from '../words/words';
import { LessonsSection } from './lessons-section';
import { NotesSection } from './notes-section';
import { PeopleSection } from './people-section';
import { peopleClauses } from './plain-lists';
import { RulesSection } from './rules-section';
import { WhatIsChecked, WhatIsKept, WhatIsNeverDone, WhenItChecks, WhoToAsk } from './what-it-does';

interface Props {
  /** `asking` until the worker has answered, `silent` when it did not. */
  readonly details: NoticeDetails | 'asking' | 'silent';
  readonly now: number;
  readonly onLanguage: (language: Language) => void;
  readonly onPrint: () => void;
  readonly onRetry: () => void;
}

const contents = [
  { id: 'checked', key: 'checkedTitle' },
  { id: 'never', key: 'neverTitle' },
  { id: 'when', key: 'whenTitle' },
  { id: 'kept', key: 'keptTitle' },
  { id: 'notes', key: 'notesTitle' },
  { id: 'ask', key: 'askTitle' },
  { id: 'rules', key: 'rulesTitle' },
  { id: 'people', key: 'peopleTitle' },
] as const satisfies readonly { id: string; key: PlainKey }[];

const Contents = ({ details }: { readonly details: NoticeDetails }) => {
  const { say } = useWords();
  const shown = contents.filter(({ id }) => id !== 'people' || peopleClauses(details).length > 0);
  return (
    <nav class="notice-contents" aria-label={say('onThisPage')}>
      <ul>
        {shown.map(({ id, key }) => (
          <li key={id}>
            <a href={`#${id}`}>{say(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Sections = ({ details, now }: { readonly details: NoticeDetails; readonly now: number }) => (
  <>
    <Contents details={details} />
    <div class="notice-grid">
      <LessonsSection details={details} now={now} />
      <WhatIsChecked details={details} />
      <WhatIsNeverDone />
      <WhenItChecks details={details} />
      <WhatIsKept details={details} />
      <NotesSection details={details} now={now} />
      <WhoToAsk details={details} />
      <RulesSection details={details} />
      <PeopleSection details={details} />
    </div>
  </>
);

/** The student and family page, made from the policy in force and the notes of this device. */
export const NoticeView = ({ details, now, onLanguage, onPrint, onRetry }: Props) => {
  const { say } = useWords();
  const district = typeof details === 'object' ? details.districtName : undefined;
  return (
    <div class="notice">
      <header class="notice-head">
        <LanguageSwitch onChoose={onLanguage} />
        <button class="button no-print" type="button" onClick={onPrint}>
          {say('print')}
        </button>
      </header>
      <main>
        <div class="notice-title">
          <span class="toned tone-accent">
            <Shape name="rail" size={48} />
          </span>
          <div>
            <h1>{say('noticeTitle')}</h1>
            <p class="lead">
              {district === undefined ? say('noticeIntro') : say('noticeIntroNamed', { district })}
            </p>
          </div>
        </div>
        {details === 'asking' && <p class="muted">{say('loading')}</p>}
        {details === 'silent' && (
          <p>
            {say('workerSilent')} {say('workerSilentMore')}{' '}
            <button class="button" type="button" onClick={onRetry}>
              {say('tryAgain')}
            </button>
          </p>
        )}
        {typeof details === 'object' && <Sections details={details} now={now} />}
      </main>
    </div>
  );
};
