import type { Evidence } from '../model/check';
import type { DeviceFacts } from '../model/observation';

/** What of a finding may be stored. */
export interface Redacted {
  readonly host?: string;
  readonly kept: Evidence;
}

/**
 * The only evidence that can ever be kept, by name. A list of what is allowed, not of what is forbidden:
 * evidence that somebody adds later is dropped until it is named here.
 */
const deviceFactNames: Readonly<Record<keyof DeviceFacts, true>> = {
  browserMilestone: true,
  milestonesBehind: true,
  platform: true,
  autoLockSeconds: true,
  extensions: true,
  proxyMode: true,
  proxyControl: true,
  safeBrowsing: true,
  safeBrowsingControl: true,
  affiliated: true,
  assetId: true,
  online: true,
  storageFreeBytes: true,
  installType: true,
  incognitoAccess: true,
};

const maxTextLength = 200;
const maxListLength = 50;
const maxHostLength = 253;

const bounded = (value: Evidence[string]): Evidence[string] => {
  if (typeof value === 'string') return value.slice(0, maxTextLength);
  if (typeof value !== 'object') return value;
  return value.slice(0, maxListLength).map((entry) => entry.slice(0, maxTextLength));
};

/**
 * Cuts evidence to what the charter's `keeps` names: the host under `host`, facts of the device under
 * `device-facts`. Words, titles, addresses and anything typed are kept under no name.
 */
export const redact = (evidence: Evidence, host: string | undefined, keeps: readonly string[]): Redacted => {
  const kept = keeps.includes('device-facts')
    ? Object.fromEntries(
        Object.entries(evidence)
          .filter(([name]) => Object.hasOwn(deviceFactNames, name))
          .map(([name, value]) => [name, bounded(value)]),
      )
    : {};
  return host !== undefined && keeps.includes('host')
    ? { host: host.slice(0, maxHostLength), kept }
    : { kept };
};
