import { missing, type Probe } from './probe';

export const storageProbe: Probe = {
  id: 'storage',
  fills: ['storageFreeBytes'],
  remedy: 'Check the free space on the device under Settings, Storage management.',
  read: async () => {
    const { storage }: { storage?: Partial<StorageManager> } = navigator;
    const { quota, usage } = (await storage?.estimate?.()) ?? {};
    return quota === undefined || usage === undefined
      ? missing('navigator.storage.estimate')
      : { facts: { storageFreeBytes: Math.max(0, quota - usage) } };
  },
};
