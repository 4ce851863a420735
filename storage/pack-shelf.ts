import type { ActivatedPack, PackShelfPort, ShelfRow, ShelvedList, StoredRun } from '../rules/flows/ports';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';
import { dropUnneededRuns, type IsWholeRun, runKey, sameRun } from './list-runs';

/** How many revisions of one pack stay on the shelf, the active one included. */
const keptRevisions = 5;

/** Hashes of packs that are neither active nor among the last few of their id; `all` newest first. */
const surplus = (all: readonly ShelfRow[], active: ReadonlySet<string>): readonly string[] => {
  const seen = new Map<string, number>();
  return all.flatMap(({ packId, sha256 }) => {
    const place = (seen.get(packId) ?? 0) + 1;
    seen.set(packId, place);
    return place > keptRevisions && !active.has(sha256) ? [sha256] : [];
  });
};

/** Stores the runs that are not there yet. To be called within a transaction over their table. */
const addRuns = async ({ hostRuns }: HandrailDatabase, lists: readonly ShelvedList[]): Promise<void> => {
  const stored = await hostRuns.toCollection().primaryKeys();
  const isStored = (list: ShelvedList) => stored.some(([sha256, as]) => sameRun(list)({ sha256, as }));
  await hostRuns.bulkPut(lists.filter((list) => !isStored(list)).map(({ name: _name, ...run }) => run));
};

/** The pack with what its list files hold; nothing where some of it is gone. */
const withRuns = (row: ShelfRow, runs: readonly StoredRun[]): ActivatedPack | undefined => {
  const lists = row.lists.flatMap((list) => {
    const found = runs.find(sameRun(list));
    return found === undefined ? [] : [{ ...found, name: list.name }];
  });
  return lists.length === row.lists.length ? { ...row, lists } : undefined;
};

/**
 * The stored rule packs. `sha256` hashes bytes to lower-case hex; `isWholeRun` knows a damaged run.
 * Rejects with a StorageFailure when nothing was stored or read; then the packs in memory stay in force.
 */
export const packShelf = (
  { database, read, write }: StorageAccess,
  sha256: (bytes: Uint8Array) => Promise<string>,
  isWholeRun: IsWholeRun,
): PackShelfPort => {
  const { packs, hostRuns, meta } = database;
  const newestFirst = () => packs.orderBy('activatedAt').reverse().toArray();

  const checked = async (row: ShelfRow | undefined, hash: string, runs: readonly StoredRun[]) =>
    row !== undefined && (await sha256(row.source)) === hash ? withRuns(row, runs) : undefined;

  return {
    swap: (next, at) =>
      write(() =>
        database.transaction('rw', [packs, hostRuns, meta], async () => {
          const rows = next.map(({ lists, ...pack }) => ({
            ...pack,
            lists: lists.map(({ name, sha256: hash, as }) => ({ name, sha256: hash, as })),
            activatedAt: at,
          }));
          await addRuns(
            database,
            next.flatMap(({ lists }) => lists),
          );
          await packs.bulkPut(rows);
          const active = next.map(({ packId, sha256: hash }) => ({ packId, sha256: hash }));
          await meta.put({ key: 'active-packs', packs: active });
          const activeHashes = new Set(active.map(({ sha256: hash }) => hash));
          await packs.bulkDelete([...surplus(await newestFirst(), activeHashes)]);
          await dropUnneededRuns(database, await packs.toArray());
        }),
      ),

    active: async () => {
      const stored = await read(() =>
        database.transaction('r', [packs, hostRuns, meta], async () => {
          const active = (await meta.get('active-packs'))?.packs ?? [];
          const rows = await packs.bulkGet(active.map(({ sha256: hash }) => hash));
          const lists = rows.flatMap((row) => row?.lists ?? []);
          const wanted = lists.filter((list, index) => lists.findIndex(sameRun(list)) === index);
          const runs = await hostRuns.bulkGet(wanted.map(runKey));
          return { active, rows, runs };
        }),
      );
      const runs = stored.runs.filter((run): run is StoredRun => run !== undefined && isWholeRun(run.run));
      const examined = await Promise.all(
        stored.active.map(async ({ packId, sha256: hash }, index) => ({
          packId,
          whole: await checked(stored.rows[index], hash, runs),
        })),
      );
      return {
        packs: examined.flatMap(({ whole }) => (whole ? [whole] : [])),
        damaged: examined.flatMap(({ packId, whole }) => (whole ? [] : [packId])),
      };
    },

    all: () => read(newestFirst),
  };
};
