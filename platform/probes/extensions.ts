import type { InstalledExtension } from '../../rules/model/observation';
import { browserApis, type ExtensionInfo } from './browser-apis';
import { missing, type Probe } from './probe';

export const extensionsProbe: Probe = {
  id: 'extensions',
  fills: ['extensions'],
  remedy: 'Allow Handrail the management permission in ExtensionSettings (blocked_permissions, by id).',
  read: async () => {
    const { management, runtime } = browserApis();
    const all = await management?.getAll?.();
    if (all === undefined) return missing('management.getAll');
    const others = all.filter(({ id, type }) => id !== runtime?.id && type !== 'theme');
    return { facts: { extensions: others.map(described) } };
  },
};

const described = (info: ExtensionInfo): InstalledExtension => ({
  id: info.id,
  name: info.name,
  enabled: info.enabled,
  installType: info.installType ?? 'other',
  permissions: info.permissions ?? [],
  hostPermissions: info.hostPermissions ?? [],
  // Not said means that nobody locked it.
  mayDisable: info.mayDisable ?? true,
});
