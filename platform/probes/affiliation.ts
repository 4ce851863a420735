import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

/** Never answers `false`: enrolled devices have given an empty id too, so emptiness proves nothing. */
export const affiliationProbe: Probe = {
  id: 'affiliation',
  fills: ['affiliated'],
  remedy: 'Force-install Handrail by policy for accounts of the domain that manages the Chromebook.',
  read: async () => {
    const id = await browserApis().enterprise?.deviceAttributes?.getDirectoryDeviceId?.();
    if (id === undefined) return missing('enterprise.deviceAttributes');
    return id === ''
      ? { unread: { reason: 'The browser gave an empty directory id for this device.' } }
      : { facts: { affiliated: true } };
  },
};
