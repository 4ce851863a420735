import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, type Sentence } from '../../model/check';
import { exampleExtension, matchExtensions } from '../../model/installed-extension';

const sources = ['development', 'sideload', 'other', 'normal'] as const;
const ways: Readonly<Record<(typeof sources)[number], Sentence>> = {
  development: { en: 'from a folder', es: 'desde una carpeta' },
  sideload: { en: 'through another program', es: 'por medio de otro programa' },
  other: { en: 'in a way the browser does not name', es: 'de una manera que el navegador no nombra' },
  normal: { en: 'from the store', es: 'desde la tienda' },
};

/** Matches when an enabled extension came by one of the named ways. */
export const extensionSource = defineDeviceCheck({
  id: 'extension-source',
  title: 'Extension came by another way',
  needs: ['extensions'],
  params: z.strictObject({
    anyOf: z
      .array(z.enum(sources))
      .check(
        z.minLength(1),
        z.describe(
          '`development`: loaded from a folder. `sideload`: put there by another program. `normal`: from the store.',
        ),
      ),
    except: z.optional(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(100)))
        .check(z.minLength(1), z.describe('Ids of extensions that may come this way.')),
    ),
  }),
  says: ({ anyOf }) => ({
    en: `an extension was installed ${anyOf.map((way) => ways[way].en).join(' or ')}`,
    es: `una extensión se instaló ${anyOf.map((way) => ways[way].es).join(' o ')}`,
  }),
  compile: ({ anyOf, except = [] }) => {
    const asked = new Set<string>(anyOf);
    const excepted = new Set(except);
    return ({ extensions }) => {
      const found = extensions.filter(
        (each) => each.enabled && asked.has(each.installType) && !excepted.has(each.id),
      );
      return matchExtensions(found);
    };
  },
});

const unpacked = exampleExtension({ installType: 'development' });

export const examples: readonly CheckExample[] = [
  { params: { anyOf: ['development', 'sideload'] }, facts: { extensions: [unpacked] }, result: 'match' },
  {
    params: { anyOf: ['development', 'sideload'] },
    facts: { extensions: [exampleExtension()] },
    result: 'no-match',
  },
  {
    params: { anyOf: ['development'], except: [unpacked.id] },
    facts: { extensions: [unpacked] },
    result: 'no-match',
  },
  { params: { anyOf: ['development'] }, facts: {}, result: 'unknown' },
];
