import '../../rules/model/jitless';
import './style.css';
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { DashboardView } from '../../components/dashboard/dashboard-view';
import { createLanguageState } from '../../components/language/language-state';
import { createTeacherSession } from '../../components/teacher/teacher-session';
import { Speaking } from '../../components/words/speaking';
import { sendMessage } from '../../platform/messages';
import { createClock, createSummary } from '../popup/popup-state';
import { createPackState } from './pack-state';

const language = createLanguageState({
  memory: localStorage,
  preferred: navigator.languages,
  root: document.documentElement,
});
const teacher = createTeacherSession({
  unlock: (attempt) => sendMessage('unlock', attempt),
  setDisposition: (request) => sendMessage('setDisposition', request),
  lock: (request) => sendMessage('lock', request),
});
const clock = createClock();
const device = createSummary(() => sendMessage('summary'));
const packs = createPackState();
const phase = computed(() => teacher.state.value.phase);
const token = computed(() =>
  teacher.state.value.phase === 'unlocked' ? teacher.state.value.token : undefined,
);

effect(() => teacher.tick(clock.value));
effect(() => {
  if (phase.value === 'locked') device.ask();
});
effect(() => {
  if (token.value !== undefined) void packs.ask(token.value);
});
effect(() => {
  document.title = language.words.value.say('dashboardTitle');
});

const Dashboard = () => (
  <Speaking.Provider value={language.words.value}>
    <DashboardView
      summary={device.summary.value}
      teacher={teacher.state.value}
      now={clock.value}
      onRetry={device.ask}
      onLanguage={language.choose}
      onUnlock={(pin) => void teacher.unlock(pin)}
      onLock={() => void teacher.lock()}
      packs={packs.inForce.value}
      packOutcome={packs.outcome.value}
      onPackChosen={(files) => token.value !== undefined && void packs.load(token.value, files)}
      onPackActivated={() => token.value !== undefined && void packs.activate(token.value)}
      onPackCancelled={packs.cancel}
      onPackRemoved={(packId) => token.value !== undefined && void packs.remove(token.value, packId)}
      onDisposition={(incidentId, disposition) => void teacher.setDisposition(incidentId, disposition)}
    />
  </Speaking.Provider>
);

const place = document.getElementById('app');
if (place !== null) render(<Dashboard />, place);
