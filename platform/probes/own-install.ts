import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

export const ownInstallProbe: Probe = {
  id: 'own-install',
  fills: ['installType'],
  remedy: 'Check ExtensionInstallForcelist: Handrail should be force-installed.',
  read: async () => {
    const self = await browserApis().management?.getSelf?.();
    return self?.installType === undefined
      ? missing('management.getSelf')
      : { facts: { installType: self.installType } };
  },
};
