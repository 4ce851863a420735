import { browser } from 'wxt/browser';

/** What the person is doing now: `url` is the page in front, absent when nobody uses the browser. */
export interface Activity {
  readonly url: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const alarmName = 'activity';
const idleAfterSeconds = 60;
/** Spans are closed this often while the device is used, so that at most so much is lost with the worker. */
const alarmEveryMinutes = 5;

/** Calls back whenever the page in front, the focus or the idleness changed, and every five minutes in between. */
export const watchActivity = (onChange: (activity: Activity) => void): void => {
  const look = () => {
    void currentActivity().then(onChange);
  };
  browser.idle.setDetectionInterval(idleAfterSeconds);
  browser.idle.onStateChanged.addListener(look);
  browser.tabs.onActivated.addListener(look);
  browser.windows?.onFocusChanged.addListener(look);
  browser.webNavigation.onCommitted.addListener(({ frameId }) => {
    if (frameId === 0) look();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) look();
  });
};

/** Alarms are cleared by updates of the extension, so this is called at every start. */
export const keepActivityAlarm = (wanted: boolean): Promise<unknown> =>
  wanted
    ? browser.alarms.create(alarmName, { periodInMinutes: alarmEveryMinutes })
    : browser.alarms.clear(alarmName);

const currentActivity = async (): Promise<Activity> => {
  const at = Date.now();
  const state = await browser.idle.queryState(idleAfterSeconds);
  if (state !== 'active') return { url: undefined, at };
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const focused = tab?.windowId === undefined ? false : (await browser.windows.get(tab.windowId)).focused;
  return { url: focused ? tab?.url : undefined, at };
};
