import './style.css';
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { createLanguageState } from '../../components/language/language-state';
import { createLessonSession } from '../../components/lesson/lesson-state';
import { PopupView } from '../../components/popup/popup-view';
import { createTeacherSession } from '../../components/teacher/teacher-session';
import { Speaking } from '../../components/words/speaking';
import { sendMessage } from '../../platform/messages';
import { createClock, createSummary } from './popup-state';

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
const tokenNow = (): string | undefined => {
  const current = teacher.state.value;
  return current.phase === 'unlocked' ? current.token : undefined;
};
const clock = createClock();
const page = createSummary(() => sendMessage('summary'));

const lessons = createLessonSession({
  give: async (wish) => {
    const token = tokenNow();
    const reply = token === undefined ? undefined : await sendMessage('addLesson', { token, ...wish });
    return reply?.result === 'lesson' ? reply.outcome : undefined;
  },
  end: async (packId) => {
    const token = tokenNow();
    if (token !== undefined) await sendMessage('endLesson', { token, packId });
  },
  changed: page.ask,
});

const phase = computed(() => teacher.state.value.phase);

effect(() => teacher.tick(clock.value));
effect(() => {
  if (phase.value === 'locked') page.ask();
});

const Popup = () => (
  <Speaking.Provider value={language.words.value}>
    <PopupView
      summary={page.summary.value}
      teacher={teacher.state.value}
      now={clock.value}
      onRetry={page.ask}
      onLanguage={language.choose}
      onUnlock={(pin) => void teacher.unlock(pin)}
      onLock={() => void teacher.lock()}
      lesson={lessons.state.value}
      onGiveLesson={(wish) => void lessons.give(wish)}
      onEndLesson={(packId) => void lessons.end(packId)}
      onDisposition={(incidentId, disposition) => void teacher.setDisposition(incidentId, disposition)}
    />
  </Speaking.Provider>
);

const place = document.getElementById('app');
if (place !== null) render(<Popup />, place);
