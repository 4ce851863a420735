import { type BrowserApis, browserApis } from './browser-apis';

type Event = { readonly addListener: (listener: () => void) => void } | undefined;

const events: readonly ((apis: BrowserApis) => Event)[] = [
  ({ management }) => management?.onInstalled,
  ({ management }) => management?.onUninstalled,
  ({ management }) => management?.onEnabled,
  ({ management }) => management?.onDisabled,
  ({ privacy }) => privacy?.services?.safeBrowsingEnabled?.onChange,
  ({ proxy }) => proxy?.settings?.onChange,
  ({ idle }) => idle?.onStateChanged,
];

/**
 * Calls back whenever the browser says that something about the device changed. Adds its listeners before it
 * returns, so that it may be called at the start of the worker; an event that does not exist is left out.
 */
export const watchDevice = (onChange: () => void): void => {
  const apis = browserApis();
  for (const eventOf of events) listenWhereItExists(() => eventOf(apis), onChange);
  globalThis.addEventListener('online', onChange);
  globalThis.addEventListener('offline', onChange);
};

const listenWhereItExists = (eventOf: () => Event, onChange: () => void): void => {
  try {
    // The callback gets none of the event's arguments: it reads the device itself.
    eventOf()?.addListener(() => onChange());
  } catch (cause) {
    // A forbidden API throws when it is touched; the half-hourly reading still sees the change.
    console.debug('This change of the device cannot be watched.', cause);
  }
};
