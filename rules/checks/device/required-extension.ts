import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';
import { exampleExtension } from '../../model/installed-extension';

/** Matches when one of the extensions that the school counts on is missing or switched off. */
export const requiredExtension = defineDeviceCheck({
  id: 'required-extension',
  title: 'Required extension is missing or off',
  needs: ['extensions'],
  params: z.strictObject({
    ids: z
      .array(z.string().check(z.minLength(1), z.maxLength(100)))
      .check(z.minLength(1), z.describe('Ids of extensions that must be installed and on.')),
  }),
  says: ({ ids }) => ({
    en: `one of these extensions is missing or off: ${ids.join(', ')}`,
    es: `falta o está apagada una de estas extensiones: ${ids.join(', ')}`,
  }),
  compile:
    ({ ids }) =>
    ({ extensions }) => {
      const installed = new Map(extensions.map((each) => [each.id, each]));
      const missing = ids.filter((id) => !installed.has(id));
      const off = ids.filter((id) => installed.get(id)?.enabled === false);
      return missing.length + off.length === 0 ? noMatch : match({ extensions: [...missing, ...off] });
    },
});

export const examples: readonly CheckExample[] = [
  { params: { ids: [exampleExtension().id] }, facts: { extensions: [] }, result: 'match' },
  {
    params: { ids: [exampleExtension().id] },
    facts: { extensions: [exampleExtension({ enabled: false })] },
    result: 'match',
  },
  {
    params: { ids: [exampleExtension().id] },
    facts: { extensions: [exampleExtension()] },
    result: 'no-match',
  },
  { params: { ids: [exampleExtension().id] }, facts: {}, result: 'unknown' },
];
