import type { Migration } from '../migration';

/** Lists that come from files are kept beside the packs. Packs from before have none. */
export const hostRuns: Migration = {
  version: 2,
  stores: { hostRuns: '[sha256+as]' },
  upgrade: async (transaction) => {
    await transaction.table('packs').toCollection().modify({ lists: [] });
  },
};
