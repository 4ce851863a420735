import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck } from '../../model/check';
import { exampleExtension, matchExtensions } from '../../model/installed-extension';
import type { InstalledExtension } from '../../model/observation';

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** Matches when an enabled extension, not put there by the school's policy, holds one of the powers. */
export const extensionPowers = defineDeviceCheck({
  id: 'extension-powers',
  title: 'Extension has strong powers',
  needs: ['extensions'],
  params: z.strictObject({
    anyOf: z
      .array(text)
      .check(z.minLength(1), z.describe('Permissions or host patterns as in a manifest, such as `proxy`.')),
    except: z.optional(
      z.array(text).check(z.minLength(1), z.describe('Ids of extensions that may have these powers.')),
    ),
  }),
  says: ({ anyOf }) => ({
    en: `an extension that the school did not install may use one of: ${anyOf.join(', ')}`,
    es: `una extensión que la escuela no instaló puede usar uno de: ${anyOf.join(', ')}`,
  }),
  compile: ({ anyOf, except = [] }) => {
    const excepted = new Set(except);
    const asked = new Set(anyOf);
    const powersOf = ({ permissions, hostPermissions }: InstalledExtension) =>
      [...permissions, ...hostPermissions].filter((power) => asked.has(power));
    return ({ extensions }) => {
      const found = extensions.filter(
        (each) =>
          each.enabled && each.installType !== 'admin' && !excepted.has(each.id) && powersOf(each).length > 0,
      );
      return matchExtensions(found);
    };
  },
});

const proxy = exampleExtension({ permissions: ['proxy', 'storage'] });

export const examples: readonly CheckExample[] = [
  { params: { anyOf: ['proxy'] }, facts: { extensions: [exampleExtension(), proxy] }, result: 'match' },
  {
    params: { anyOf: ['<all_urls>'] },
    facts: { extensions: [exampleExtension({ hostPermissions: ['<all_urls>'] })] },
    result: 'match',
  },
  { params: { anyOf: ['proxy'] }, facts: { extensions: [exampleExtension()] }, result: 'no-match' },
  { params: { anyOf: ['proxy'], except: [proxy.id] }, facts: { extensions: [proxy] }, result: 'no-match' },
  {
    params: { anyOf: ['proxy'] },
    facts: { extensions: [{ ...proxy, installType: 'admin' }] },
    result: 'no-match',
  },
  { params: { anyOf: ['proxy'] }, facts: {}, result: 'unknown' },
];
