import '../../rules/model/jitless';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepActivityAlarm, watchActivity } from '../../platform/activity-watch';
import { refreshManagedConfiguration, watchConfiguration } from '../../platform/configuration-source';
import { observeOpenPages, openDocuments, watchNavigation } from '../../platform/navigation-watch';
import { keepPatternEngine } from '../../platform/pattern-engine';
import { showBadge } from '../../platform/perform/badge';
import { watchDevice } from '../../platform/probes/watch-device';
import { storedValue } from '../../platform/stored-value';
import { lastDays } from '../../rules/incidents/calendar-days';
import type { Severity } from '../../rules/model/severity';
import { bring } from '../pack-courier/bring';
import { ActivityDesk } from './activity-desk';
import { answerQuestions } from './ask-desk';
import { DeviceDesk } from './device-desk';
import { lenientReads } from './lenient-reads';
import { lessonDesk } from './lesson-desk';
import { answerAboutLessons } from './lesson-messages';
import { answerMessages, resubscribeAll } from './message-desk';
import { activationDesk } from './pack-activation';
import { answerAboutPacks } from './pack-desk';
import { showPacks } from './pack-view-desk';
import { PageDesk } from './page-desk';
import { PolicyHolder } from './policy-holder';
import { SourceDesk } from './source-desk';
import { tidy } from './tidy';
import { trialDesk } from './trial-desk';
import { rememberMarks } from './trust-at-hand';
import { UnlockDesk } from './unlock-desk';
import { weighVerdicts } from './weigh-verdicts';
import { makePorts } from './world';

const begun = storedValue('session', 'begun', false);
const deviceAlarm = 'device';
const deviceEveryMinutes = 30;
const tidyAlarm = 'tidy';
const tidyEveryMinutes = 24 * 60;
const sourcesAlarm = 'pack-sources';
const trialsAlarm = 'trials';
const lessonsAlarm = 'lessons';
/** What nobody has looked at for so long is old news. */
const badgeDays = 7;

/** An event has nobody to tell of a failure. */
const attempt = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.error('Something could not be done.', error));
};

// Every listener is added before the first await: the event that woke the worker is delivered to no other.
export default defineBackground(() => {
  keepPatternEngine();
  const ports = makePorts();
  const records = lenientReads(ports);
  const holder = new PolicyHolder(ports, browser.runtime.getManifest().version);

  const updateBadge = async () => {
    const { day: today } = ports.clock.localDay(ports.clock.now());
    const days = await records.log.dayCounters(lastDays(today, badgeDays));
    const open = (severity: Severity) => days.reduce((sum, { unreviewed }) => sum + unreviewed[severity], 0);
    const urgent = open('high') + open('critical');
    await showBadge({
      unreviewed: open('medium') + urgent,
      urgent: urgent > 0,
      notRecording: ports.log.recording().state !== 'ok',
    });
  };
  const pages = new PageDesk(holder, ports, updateBadge);
  const device = new DeviceDesk(holder, ports, updateBadge);
  const activity = new ActivityDesk(holder, ports, updateBadge);
  const unlocking = new UnlockDesk(holder, records);

  const sweep = async () => {
    const open = await openDocuments(ports.clock.now());
    await Promise.all(open.map((step) => pages.navigated(step)));
  };
  const begin = async () => {
    const { policy } = await holder.current();
    await Promise.all([
      browser.alarms.create(deviceAlarm, { periodInMinutes: deviceEveryMinutes }),
      browser.alarms.create(tidyAlarm, { periodInMinutes: tidyEveryMinutes }),
      keepActivityAlarm(policy.reads.has('activeMinutes')),
    ]);
    await Promise.all([sweep(), device.look(), refreshManagedConfiguration()]);
    await tidy(policy, ports);
    await updateBadge();
    attempt(trials.look());
    attempt(lessons.look());
    // A worker that was stopped between the two stores of revisions left one behind.
    attempt(ports.shelf.highWater().then(rememberMarks));
    // A slow server is nothing that a session waits for to have begun.
    attempt(sources.refresh());
  };
  // Session storage is emptied when the browser starts and when the extension is installed, updated or switched
  // on again, for which there is no event: so every worker asks whether this session has begun.
  const beginOnce = async () => {
    if (await begun.read()) return;
    // Reading the device and the managed settings takes seconds; pages that are open do not wait for it.
    await Promise.all([begin(), observeOpenPages()]);
    // Written last: a worker that was stopped in between begins anew.
    await begun.write(true);
  };
  const policyChanged = async () => {
    const { policy } = await holder.renew();
    await resubscribeAll(policy);
    await Promise.all([sweep(), device.look(), keepActivityAlarm(policy.reads.has('activeMinutes'))]);
  };
  const wakeAt = (name: string) => (at: number) => browser.alarms.create(name, { when: at });
  const activation = activationDesk({ holder, ports, policyChanged });
  const sources = new SourceDesk({ holder, ports, activation, bring, wakeAt: wakeAt(sourcesAlarm) });
  const trials = trialDesk({ holder, ports, activation, policyChanged, wakeAt: wakeAt(trialsAlarm) });
  const lessons = lessonDesk({ holder, ports, activation, policyChanged, wakeAt: wakeAt(lessonsAlarm) });

  const newDay = async () => {
    await tidy((await holder.current()).policy, ports);
  };

  watchNavigation((step) => attempt(pages.navigated(step)));
  browser.tabs.onRemoved.addListener((tabId) => attempt(pages.closed(tabId)));
  watchDevice(() => attempt(device.look()));
  watchActivity((now) => attempt(activity.changed(now)));
  watchConfiguration(() => attempt(policyChanged().then(() => sources.refresh())));
  const afterVerdict = () => weighVerdicts({ holder, ports, policyChanged });
  answerMessages({ holder, pages, unlocking, ports, afterRecording: updateBadge, afterVerdict });
  answerAboutPacks({ holder, ports, activation, sources, trials, policyChanged });
  answerAboutLessons(lessons, ports);
  showPacks({ holder, ports });
  answerQuestions({ holder, ports });
  // Only to be woken: what is to be done is done below, at every start of the worker.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === deviceAlarm) attempt(device.look());
    if (name === tidyAlarm) attempt(newDay());
    if (name === sourcesAlarm) attempt(sources.refresh());
    if (name === trialsAlarm) attempt(trials.look());
    if (name === lessonsAlarm) attempt(lessons.look());
  });
  attempt(beginOnce());
});
