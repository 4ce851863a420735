import './style.css';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { BlockedScreen, blockedTitle } from '../../components/block/blocked-screen';
import { createLanguageState } from '../../components/language/language-state';
import { Speaking } from '../../components/words/speaking';
import { sendMessage } from '../../platform/messages';
import type { BlockDetails } from '../../rules/model/summary';
import { goBack, goOnBack, returnToPage } from './go-back';

const language = createLanguageState({
  memory: localStorage,
  preferred: navigator.languages,
  root: document.documentElement,
});
const details = signal<BlockDetails | 'asking' | 'unknown'>('asking');
const openedAt = Date.now();

const address = computed(() => (typeof details.value === 'object' ? details.value.address : ''));
const isHelp = computed(() => typeof details.value === 'object' && details.value.action === 'support');

effect(() => {
  document.title = blockedTitle(language.words.value, details.value);
});

const Blocked = () => (
  <Speaking.Provider value={language.words.value}>
    <BlockedScreen
      details={details.value}
      now={openedAt}
      onLanguage={language.choose}
      onBack={() => (isHelp.value ? void returnToPage() : goBack(address.value))}
    />
  </Speaking.Provider>
);

const reference = new URLSearchParams(location.search).get('ref') ?? '';
sendMessage('blockDetails', { reference }).then(
  (answer) => {
    details.value = answer ?? 'unknown';
    if (answer !== undefined) goOnBack(answer.address);
  },
  () => {
    details.value = 'unknown';
  },
);

const place = document.getElementById('app');
if (place !== null) render(<Blocked />, place);
