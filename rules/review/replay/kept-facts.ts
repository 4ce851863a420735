import type { Evidence } from '../../model/check';
import type { DeviceFacts } from '../../model/observation';

/** Facts of a device that evidence holds as they were read. Of extensions it holds names alone. */
export const typesOfFacts = {
  browserMilestone: 'number',
  milestonesBehind: 'number',
  platform: 'string',
  autoLockSeconds: 'number',
  proxyMode: 'string',
  proxyControl: 'string',
  safeBrowsing: 'boolean',
  safeBrowsingControl: 'string',
  affiliated: 'boolean',
  assetId: 'string',
  online: 'boolean',
  storageFreeBytes: 'number',
  installType: 'string',
  incognitoAccess: 'boolean',
} as const satisfies Readonly<Partial<Record<keyof DeviceFacts, string>>>;

/** The facts among what was kept of a finding; a value of another type is none. */
export const keptFacts = (kept: Evidence): Partial<DeviceFacts> =>
  Object.fromEntries(
    Object.entries(typesOfFacts).flatMap(([name, type]) => {
      const value = kept[name];
      return typeof value === type ? [[name, value] as const] : [];
    }),
  );
