import '../../rules/model/jitless';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepActivityAlarm, watchActivity } from '../../platform/activity-watch';
import { refreshManagedConfiguration, watchConfiguration } from '../../platform/configuration-source';
import { observeOpenPages, openDocuments, watchNavigation } from '../../platform/navigation-watch';
import { showBadge } from '../../platform/perform/badge';
import { watchDevice } from '../../platform/probes/watch-device';
import { storedValue } from '../../platform/stored-value';
import { ActivityDesk } from './activity-desk';
import { DeviceDesk } from './device-desk';
import { answerMessages, resubscribeAll } from './message-desk';
import { answerAboutPacks } from './pack-desk';
import { PageDesk } from './page-desk';
import { PolicyHolder } from './policy-holder';
import { tidy } from './tidy';
import { UnlockDesk } from './unlock-desk';
import { makePorts } from './world';

const begun = storedValue('session', 'begun', false);
const deviceAlarm = 'device';
const deviceEveryMinutes = 30;
const tidyAlarm = 'tidy';
const tidyEveryMinutes = 24 * 60;

// Every listener is added before the first await: the event that woke the worker is delivered to no other.
export default defineBackground(() => {
  const ports = makePorts();
  const holder = new PolicyHolder(ports.shelf);

  const updateBadge = async () => {
    const { day } = ports.clock.localDay(ports.clock.now());
    const [today] = await ports.log.dayCounters([day]);
    const { medium = 0, high = 0, critical = 0 } = today?.unreviewed ?? {};
    await showBadge({
      unreviewed: medium + high + critical,
      urgent: high + critical > 0,
      notRecording: ports.log.recording().state !== 'ok',
    });
  };
  const pages = new PageDesk(holder, ports, updateBadge);
  const device = new DeviceDesk(holder, ports, updateBadge);
  const activity = new ActivityDesk(holder, ports, updateBadge);
  const unlocking = new UnlockDesk(holder, ports);

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
  };
  // Session storage is emptied when the browser starts and when the extension is installed, updated or switched
  // on again, for which there is no event: so every worker asks whether this session has begun.
  const beginOnce = async () => {
    if (await begun.read()) return;
    await begun.write(true);
    await begin();
    await observeOpenPages();
  };
  const policyChanged = async () => {
    holder.renew();
    const { policy } = await holder.current();
    await resubscribeAll(policy);
    await Promise.all([sweep(), device.look(), keepActivityAlarm(policy.reads.has('activeMinutes'))]);
  };

  watchNavigation((step) => void pages.navigated(step));
  browser.tabs.onRemoved.addListener((tabId) => void pages.closed(tabId));
  watchDevice(() => void device.look());
  watchActivity((now) => void activity.changed(now));
  watchConfiguration(() => void policyChanged());
  answerMessages({ holder, pages, unlocking, ports, afterRecording: updateBadge });
  answerAboutPacks({ holder, ports, policyChanged });
  // Only to be woken: what is to be done is done below, at every start of the worker.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === deviceAlarm) void device.look();
    if (name === tidyAlarm) void holder.current().then(({ policy }) => tidy(policy, ports));
  });
  void beginOnce();
});
