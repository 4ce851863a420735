import type { ActivatedPack, PackShelfPort } from '../rules/flows/ports';
import type { StorageAccess } from './healing';

/** How many revisions of one pack stay on the shelf, the active one included. */
const keptRevisions = 5;

/** Hashes of packs that are neither active nor among the last few of their id; `all` newest first. */
const surplus = (all: readonly ActivatedPack[], active: ReadonlySet<string>): readonly string[] => {
  const seen = new Map<string, number>();
  return all.flatMap(({ packId, sha256 }) => {
    const place = (seen.get(packId) ?? 0) + 1;
    seen.set(packId, place);
    return place > keptRevisions && !active.has(sha256) ? [sha256] : [];
  });
};

/**
 * The stored rule packs. `sha256` hashes bytes to lower-case hex.
 * Rejects with a StorageFailure when nothing was stored or read; then the packs in memory stay in force.
 */
export const packShelf = (
  { database, read, write }: StorageAccess,
  sha256: (bytes: Uint8Array) => Promise<string>,
): PackShelfPort => {
  const { packs, meta } = database;
  const newestFirst = () => packs.orderBy('activatedAt').reverse().toArray();

  return {
    swap: (next, at) =>
      write(() =>
        database.transaction('rw', [packs, meta], async () => {
          const activated = next.map((pack) => ({ ...pack, activatedAt: at }));
          await packs.bulkPut(activated);
          const active = next.map(({ packId, sha256: hash }) => ({ packId, sha256: hash }));
          await meta.put({ key: 'active-packs', packs: active });
          const activeHashes = new Set(active.map(({ sha256: hash }) => hash));
          await packs.bulkDelete([...surplus(await newestFirst(), activeHashes)]);
        }),
      ),

    active: async () => {
      const stored = await read(() =>
        database.transaction('r', [packs, meta], async () => {
          const active = (await meta.get('active-packs'))?.packs ?? [];
          const rows = await packs.bulkGet(active.map(({ sha256: hash }) => hash));
          return active.map((entry, index) => ({ ...entry, row: rows[index] }));
        }),
      );
      const checked = await Promise.all(
        stored.map(async ({ packId, sha256: hash, row }) => {
          const isWhole = row !== undefined && (await sha256(row.source)) === hash;
          return { packId, whole: isWhole ? row : undefined };
        }),
      );
      return {
        packs: checked.flatMap(({ whole }) => (whole ? [whole] : [])),
        damaged: checked.flatMap(({ packId, whole }) => (whole ? [] : [packId])),
      };
    },

    all: () => read(newestFirst),
  };
};
