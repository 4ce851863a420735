import '../../rules/model/jitless';
import './style.css';
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { DashboardView } from '../../components/dashboard/dashboard-view';
import { OverviewPage } from '../../components/dashboard/overview-page';
import { createLanguageState } from '../../components/language/language-state';
import { packsAddress } from '../../components/packs/packs-nav';
import { PacksPage } from '../../components/packs/packs-page';
import { createTeacherSession } from '../../components/teacher/teacher-session';
import { createPackWords, SpeakingOfPacks } from '../../components/words/pack-words';
import { Speaking } from '../../components/words/speaking';
import { sendMessage } from '../../platform/messages';
import { createClock, createSummary } from '../popup/popup-state';
import { EditorPlace } from './editor-place';
import { createPackOffering } from './pack-offering';
import { createPackWriting } from './pack-writing';
import { createPacksState } from './packs-state';
import { createPolicyAsking } from './policy-asking';
import { createRoute, goTo } from './route';

const language = createLanguageState({
  memory: localStorage,
  preferred: navigator.languages,
  root: document.documentElement,
});
const packWords = computed(() => createPackWords(language.words.value.language, navigator.languages));
const teacher = createTeacherSession({
  unlock: (attempt) => sendMessage('unlock', attempt),
  setDisposition: (request) => sendMessage('setDisposition', request),
  lock: (request) => sendMessage('lock', request),
});
const clock = createClock();
const route = createRoute();
const device = createSummary(() => sendMessage('summary'));
const phase = computed(() => teacher.state.value.phase);
const token = computed(() =>
  teacher.state.value.phase === 'unlocked' ? teacher.state.value.token : undefined,
);
const packs = createPacksState(() => token.value);
const offering = createPackOffering(() => token.value, packs);
const asking = createPolicyAsking(() => token.value);
const writing = createPackWriting(
  () => token.value,
  (packId) => packs.inForce.value?.packs.find((pack) => pack.packId === packId)?.revision,
);

effect(() => teacher.tick(clock.value));
effect(() => {
  if (phase.value === 'locked') device.ask();
});
effect(() => {
  // Every look at the page is a new question: what is counted meanwhile is told by nobody.
  if (token.value !== undefined && route.value.page === 'packs') void packs.ask();
});
let placeBefore = route.value.place;
effect(() => {
  // What was said holds for the place where it was said, and for where a review leads.
  if (placeBefore !== 'review' && route.value.place !== placeBefore) packs.say(undefined);
  placeBefore = route.value.place;
});
effect(() => {
  const page = packWords.value.say(route.value.page === 'packs' ? 'navPacks' : 'dashboardTitle');
  document.title = `${page} · ${packWords.value.say('product')}`;
});

const reviewText = () => {
  const { value } = writing.writing;
  if (value.kind === 'text') void offering.read({ kind: 'text', file: value.file, text: value.text });
};

const Packs = () => (
  <PacksPage
    place={route.value.place}
    inForce={packs.inForce.value}
    offer={offering.offer.value}
    word={packs.word.value}
    question={asking.question.value}
    busy={packs.busy.value}
    now={clock.value}
    editor={<EditorPlace writing={writing.writing.value} onChange={writing.change} onReview={reviewText} />}
    onChoose={(files) => void offering.read({ kind: 'files', files })}
    onAddress={(url) =>
      void offering.read({ kind: 'url', url, etag: undefined, lastModified: undefined, sha256: undefined })
    }
    onNew={writing.openNew}
    onEdit={(packId) => void writing.open(packId)}
    onRemove={(packId) => void packs.remove(packId)}
    onCancel={offering.cancel}
    onTake={(how) => void offering.take(how)}
    onLayDown={offering.layDown}
    onBackToText={writing.writing.value.kind === 'text' ? () => goTo(packsAddress('edit')) : undefined}
    onGoBack={(historyId, why) => void packs.goBack(historyId, why)}
    onCheckSource={(url) => void packs.checkSource(url)}
    onRemoveSource={(url) => void packs.removeSource(url)}
    onEndTrial={(packId, how) => void packs.endTrial(packId, how)}
    onAsk={(given) => void asking.ask(given)}
  />
);

const Page = () => {
  if (teacher.state.value.phase !== 'unlocked') return null;
  if (route.value.page === 'packs') return <Packs />;
  return (
    <OverviewPage
      teacher={teacher.state.value}
      now={clock.value}
      onDisposition={(incidentId, disposition) => void teacher.setDisposition(incidentId, disposition)}
    />
  );
};

const Dashboard = () => (
  <Speaking.Provider value={language.words.value}>
    <SpeakingOfPacks.Provider value={packWords.value}>
      <DashboardView
        summary={device.summary.value}
        teacher={teacher.state.value}
        page={route.value.page}
        now={clock.value}
        onRetry={device.ask}
        onLanguage={language.choose}
        onUnlock={(pin) => void teacher.unlock(pin)}
        onLock={() => void teacher.lock()}
      >
        <Page />
      </DashboardView>
    </SpeakingOfPacks.Provider>
  </Speaking.Provider>
);

const place = document.getElementById('app');
if (place !== null) render(<Dashboard />, place);
