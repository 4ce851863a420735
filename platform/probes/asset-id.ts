import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

/** An empty asset id says "none was set" only on an affiliated device; elsewhere the browser tells nobody. */
export const assetIdProbe: Probe = {
  id: 'asset-id',
  fills: ['assetId'],
  remedy: 'Force-install Handrail by policy, and set the asset ID of the device in the Admin console.',
  read: async () => {
    const attributes = browserApis().enterprise?.deviceAttributes;
    const assetId = await attributes?.getDeviceAssetId?.();
    if (assetId === undefined) return missing('enterprise.deviceAttributes');
    if (assetId !== '' || (await attributes?.getDirectoryDeviceId?.())) return { facts: { assetId } };
    return {
      unread: { reason: 'The browser gave an empty asset ID, and no sign that the device is affiliated.' },
    };
  },
};
