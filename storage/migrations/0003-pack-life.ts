import type { Migration } from '../migration';

interface PackRow {
  readonly packId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly activatedAt: number;
  readonly pack: { readonly pack?: { readonly name?: string } };
}

/**
 * Where packs came from, who signed them, which policies were in force before, and which packs are on trial. Packs
 * from before were chosen as files whose names were not kept; what is in force begins the history.
 */
export const packLife: Migration = {
  version: 3,
  stores: {
    staged: 'id, at',
    history: 'id, at',
    sources: 'url',
    trials: 'packId',
    trialCounts: '[packId+ruleId]',
  },
  upgrade: async (transaction) => {
    const packs = transaction.table<PackRow, string>('packs');
    await transaction
      .table('packs')
      .toCollection()
      .modify({ origin: { kind: 'file', file: '' }, signers: [] });
    const active = await transaction.table('meta').get('active-packs');
    if (active === undefined || active.packs.length === 0) return;
    const hashes: readonly string[] = active.packs.map(({ sha256 }: PackRow) => sha256);
    const rows = (await packs.bulkGet([...hashes])).flatMap((row) => row ?? []);
    await transaction.table('history').add({
      id: 'before-history',
      at: Math.max(0, ...rows.map(({ activatedAt }) => activatedAt)),
      by: 'person',
      why: '',
      packs: rows.map(({ packId, revision, sha256, pack }) => ({
        packId,
        name: pack.pack?.name ?? packId,
        revision,
        sha256,
      })),
    });
  },
};
