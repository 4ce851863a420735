import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck } from '../../model/check';
import { exampleExtension, matchExtensions } from '../../model/installed-extension';

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
      return matchExtensions(found);
    };
  },
});

export const examples: readonly CheckExample[] = [
  { params: { approved: ['b'.repeat(32)] }, facts: { extensions: [exampleExtension()] }, result: 'match' },
  { params: { approved: ['a'.repeat(32)] }, facts: { extensions: [exampleExtension()] }, result: 'no-match' },
  {
    params: { approved: ['b'.repeat(32)] },
    facts: { extensions: [exampleExtension({ installType: 'admin' }), exampleExtension({ enabled: false })] },
    result: 'no-match',
  },
  { params: { approved: ['b'.repeat(32)] }, facts: {}, result: 'unknown' },
];
