import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';
import type { InstalledExtension } from '../../model/observation';

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** Matches when an enabled extension was neither put there by the school's policy nor approved. */
export const extensionApproval = defineDeviceCheck({
  id: 'extension-approval',
  title: 'Extension is not approved',
  needs: ['extensions'],
  params: z.strictObject({
    approved: z
      .array(id)
      .check(z.minLength(1), z.describe('Ids of extensions that anyone may add, as on their store pages.')),
  }),
  says: () => ({
    en: 'an extension is on that the school has neither installed nor approved',
    es: 'hay una extensión activa que la escuela no instaló ni aprobó',
  }),
  compile: ({ approved }) => {
    const fine = new Set(approved);
    return ({ extensions }) => {
      const found = extensions.filter(
        (each) => each.enabled && each.installType !== 'admin' && !fine.has(each.id),
      );
      return found.length === 0
        ? noMatch
        : match({ names: found.map(({ name }) => name), ids: found.map((each) => each.id) });
    };
  },
});

const extension = (over: Partial<InstalledExtension> = {}): InstalledExtension => ({
  id: 'a'.repeat(32),
  name: 'Tab counter',
  enabled: true,
  installType: 'normal',
  permissions: ['tabs'],
  hostPermissions: [],
  mayDisable: true,
  ...over,
});

export const examples: readonly CheckExample[] = [
  { params: { approved: ['b'.repeat(32)] }, facts: { extensions: [extension()] }, result: 'match' },
  { params: { approved: ['a'.repeat(32)] }, facts: { extensions: [extension()] }, result: 'no-match' },
  {
    params: { approved: ['b'.repeat(32)] },
    facts: { extensions: [extension({ installType: 'admin' }), extension({ enabled: false })] },
    result: 'no-match',
  },
  { params: { approved: ['b'.repeat(32)] }, facts: {}, result: 'unknown' },
];
