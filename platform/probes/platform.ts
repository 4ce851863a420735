import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

export const platformProbe: Probe = {
  id: 'platform',
  fills: ['platform'],
  remedy: 'Look up the device in the Admin console.',
  read: async () => {
    const info = await browserApis().runtime?.getPlatformInfo?.();
    return info === undefined ? missing('runtime.getPlatformInfo') : { facts: { platform: info.os } };
  },
};
