import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

export const autoLockProbe: Probe = {
  id: 'auto-lock',
  fills: ['autoLockSeconds'],
  remedy: 'Only ChromeOS tells this. On other systems, check the screen lock in the system’s own management.',
  read: async () => {
    const seconds = await browserApis().idle?.getAutoLockDelay?.();
    return seconds === undefined ? missing('idle.getAutoLockDelay') : { facts: { autoLockSeconds: seconds } };
  },
};
