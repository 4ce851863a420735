import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

const bytesPerMegabyte = 1_000_000;

/** Matches when less room than asked is left for what this extension stores. */
export const storageFree = defineDeviceCheck({
  id: 'storage-free',
  title: 'Storage is nearly full',
  needs: ['storageFreeBytes'],
  params: z.strictObject({
    belowMegabytes: z
      .number()
      .check(z.positive(), z.describe('Least room that must be left, in megabytes (millions of bytes).')),
  }),
  says: ({ belowMegabytes }) => ({
    en: `less than ${belowMegabytes} MB of storage is left`,
    es: `quedan menos de ${belowMegabytes} MB de almacenamiento`,
  }),
  compile:
    ({ belowMegabytes }) =>
    ({ storageFreeBytes }) =>
      storageFreeBytes < belowMegabytes * bytesPerMegabyte
        ? match({ freeMegabytes: Math.floor(storageFreeBytes / bytesPerMegabyte) })
        : noMatch,
});

export const examples: readonly CheckExample[] = [
  { params: { belowMegabytes: 100 }, facts: { storageFreeBytes: 99_999_999 }, result: 'match' },
  { params: { belowMegabytes: 100 }, facts: { storageFreeBytes: 100_000_000 }, result: 'no-match' },
  { params: { belowMegabytes: 100 }, facts: {}, result: 'unknown' },
];
