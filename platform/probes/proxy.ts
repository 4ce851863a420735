import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';
import { settingControl } from './setting-control';

export const proxyProbe: Probe = {
  id: 'proxy',
  fills: ['proxyMode', 'proxyControl'],
  remedy: 'Set ProxySettings by policy, or check the proxy on the device under chrome://net-internals.',
  read: async () => {
    const reading = await browserApis().proxy?.settings?.get({});
    const mode = modeOf(reading?.value);
    if (reading === undefined || mode === undefined) return missing('proxy.settings');
    const control = settingControl(reading.levelOfControl, mode === 'system');
    return { facts: { proxyMode: mode, ...(control && { proxyControl: control }) } };
  },
};

/** Firefox answers in other words, which the checks do not know. */
const modeOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'mode' in value && typeof value.mode === 'string'
    ? value.mode
    : undefined;
