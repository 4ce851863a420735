import { browser } from 'wxt/browser';
import { type Configuration, configurationSchema } from '../rules/model/configuration';
import { withStandingTrust } from './standing-trust';

/** Where the settings in force come from. */
export interface KnownConfiguration {
  readonly configuration: Configuration;
  /** Whether an administrator set it by policy. */
  readonly managed: boolean;
  /**
   * Whose packs are believed, exactly as the administrator wrote it: it is read by itself and strictly, for what is
   * left out elsewhere would open a door here. Absent where nothing was written; a device's owner pins no keys.
   */
  readonly trust: unknown;
  /** One sentence for each setting that could not be used; the rest is in force all the same. */
  readonly problems: readonly string[];
}

const ownerKey = 'configuration';
const lastManagedKey = 'lastManagedConfiguration';

/**
 * The settings in force, at once: the last managed values that were seen, else the device owner's own.
 * A managed read takes seconds after the browser's start and answers `{}` for seconds after a forced
 * installation, so it is never waited for here; see {@link refreshManagedConfiguration}.
 */
export const readConfiguration = async (): Promise<KnownConfiguration> => {
  const [stored, self] = await Promise.all([
    browser.storage.local.get([ownerKey, lastManagedKey]),
    browser.management.getSelf(),
  ]);
  const lastManaged = stored[lastManagedKey];
  // Between a forced installation and its configuration the owner is the administrator already.
  const managed = isFilledObject(lastManaged) || self.installType === 'admin';
  const { configuration, problems } = readEachSetting(managed ? lastManaged : stored[ownerKey]);
  const trust = managed && isFilledObject(lastManaged) ? lastManaged['trust'] : undefined;
  return { configuration, managed, trust, problems };
};

/** Asks the browser for the managed values and keeps them; `{}` means not yet known and changes nothing. */
export const refreshManagedConfiguration = async (): Promise<void> => {
  const values = await managedValues();
  if (isFilledObject(values)) await keep(values);
};

/**
 * Calls back when the settings in force changed. Registered synchronously, so that the event wakes the worker.
 * A managed change is first kept as the last good value: also a removal, for then the administrator meant it.
 */
export const watchConfiguration = (onChange: () => void): void => {
  browser.storage.onChanged.addListener((changes, area) => {
    // What is kept changes the local area, which calls back in turn.
    if (area === 'managed') void keepManaged();
    else if (area === 'local' && (ownerKey in changes || lastManagedKey in changes)) onChange();
  });
};

const keepManaged = async (): Promise<void> => {
  const values = await managedValues();
  if (values !== undefined) await keep(values);
};

/** Where everything is gone, `trust` is gone too: the administrator let go of the device. */
const keep = async (values: object): Promise<void> => {
  const before = (await browser.storage.local.get(lastManagedKey))[lastManagedKey];
  const standing = isFilledObject(values) ? withStandingTrust(values, before) : values;
  await browser.storage.local.set({ [lastManagedKey]: standing });
};

/** Nothing where the browser has no managed store, or cannot read it now: the last good values stay. */
const managedValues = async (): Promise<object | undefined> => {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    console.debug('No managed configuration can be read.', error);
    return undefined;
  }
};

/** One bad setting must not cost the others: each top-level key is read by itself. */
const readEachSetting = (
  values: unknown,
): { readonly configuration: Configuration; readonly problems: readonly string[] } => {
  if (!isFilledObject(values)) return { configuration: {}, problems: [] };
  const whole = configurationSchema.safeParse(values);
  if (whole.success) return { configuration: whole.data, problems: [] };
  const problems: string[] = [];
  const kept = Object.entries(values).filter(([key, value]) => {
    const alone = configurationSchema.safeParse({ [key]: value });
    if (!alone.success) problems.push(`The setting “${key}” was left out: it is not of the expected form.`);
    return alone.success;
  });
  return { configuration: configurationSchema.parse(Object.fromEntries(kept)), problems };
};

const isFilledObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
