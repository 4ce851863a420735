import { type CheckResult, match, noMatch } from './check';
import type { InstalledExtension } from './observation';

/** A match that names every extension found, or none; under the fact's own name, so that the record may keep it. */
export const matchExtensions = (found: readonly InstalledExtension[]): CheckResult =>
  found.length === 0 ? noMatch : match({ extensions: found.map(({ name, id }) => `${name} (${id})`) });

/** A harmless extension, but for what an example changes. */
export const exampleExtension = (changes: Partial<InstalledExtension> = {}): InstalledExtension => ({
  id: 'a'.repeat(32),
  name: 'Tab counter',
  enabled: true,
  installType: 'normal',
  permissions: ['tabs'],
  hostPermissions: [],
  mayDisable: true,
  ...changes,
});
