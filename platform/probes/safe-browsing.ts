import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';
import { settingControl } from './setting-control';

export const safeBrowsingProbe: Probe = {
  id: 'safe-browsing',
  fills: ['safeBrowsing', 'safeBrowsingControl'],
  remedy: 'Set SafeBrowsingProtectionLevel by policy, and allow Handrail the privacy permission.',
  read: async () => {
    const reading = await browserApis().privacy?.services?.safeBrowsingEnabled?.get({});
    if (typeof reading?.value !== 'boolean') return missing('privacy.services.safeBrowsingEnabled');
    const control = settingControl(reading.levelOfControl, reading.value);
    return { facts: { safeBrowsing: reading.value, ...(control && { safeBrowsingControl: control }) } };
  },
};
