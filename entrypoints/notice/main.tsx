import './style.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createLanguageState } from '../../components/language/language-state';
import { NoticeView } from '../../components/notice/notice-view';
import { Speaking } from '../../components/words/speaking';
import { sendMessage } from '../../platform/messages';
import type { NoticeDetails } from '../../rules/model/summary';

const language = createLanguageState({
  memory: localStorage,
  preferred: navigator.languages,
  root: document.documentElement,
});
const details = signal<NoticeDetails | 'asking' | 'silent'>('asking');
const openedAt = Date.now();

const ask = (): void => {
  sendMessage('noticeDetails').then(
    (answer) => {
      details.value = answer;
    },
    () => {
      details.value = 'silent';
    },
  );
};
ask();
effect(() => {
  document.title = language.words.value.say('noticeTitle');
});

const Notice = () => (
  <Speaking.Provider value={language.words.value}>
    <NoticeView
      details={details.value}
      now={openedAt}
      onLanguage={language.choose}
      onPrint={() => print()}
      onRetry={ask}
    />
  </Speaking.Provider>
);

const place = document.getElementById('app');
if (place !== null) render(<Notice />, place);
