import type { ActivatedPack, ActiveShelf, ShelfRow, ShelvedPack, StoredRun } from '../rules/flows/pack-ports';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';
import { dropUnneededRuns, type IsWholeRun, runKey, sameRun } from './list-runs';

/** What is asked of the shelf's own bytes. */
export interface ShelfTools {
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  readonly isWholeRun: IsWholeRun;
}

/** A pack as it is meant to be: found by its hash. */
interface Wanted {
  readonly packId: string;
  readonly sha256: string;
}

/** Every table that packs touch: a transaction that stores or drops one needs them all. */
export const packTables = ({
  packs,
  staged,
  hostRuns,
  meta,
  history,
  trials,
  trialCounts,
}: HandrailDatabase) => [packs, staged, hostRuns, meta, history, trials, trialCounts];

/** Stores packs and of their lists what is not there yet. To be called within a transaction over their tables. */
export const putPacks = async (
  { packs, hostRuns }: HandrailDatabase,
  next: readonly ShelvedPack[],
  at: number,
): Promise<void> => {
  const stored = await hostRuns.toCollection().primaryKeys();
  const lists = next.flatMap((pack) => pack.lists);
  const missing = lists.filter((list) => !stored.some(([sha256, as]) => sameRun(list)({ sha256, as })));
  await hostRuns.bulkPut(missing.map(({ name: _name, ...run }) => run));
  await packs.bulkPut(
    next.map((pack) => ({
      ...pack,
      lists: pack.lists.map(({ name, sha256, as }) => ({ name, sha256, as })),
      activatedAt: at,
    })),
  );
};

/** Drops packs that are neither active nor on trial nor in the history, and runs that nobody has. */
export const dropUnneeded = async (database: HandrailDatabase): Promise<void> => {
  const { packs, history, trials } = database;
  const needed = new Set((await activePacks(database)).map(({ sha256 }) => sha256));
  await history.each((past) => {
    for (const { sha256 } of past.packs) needed.add(sha256);
  });
  await trials.each(({ sha256 }) => needed.add(sha256));
  const keys = await packs.toCollection().primaryKeys();
  await packs.bulkDelete(keys.filter((key) => !needed.has(key)));
  await dropUnneededRuns(database);
};

/** Which packs are active. */
export const activePacks = async ({ meta }: HandrailDatabase): Promise<readonly Wanted[]> => {
  const row = await meta.get('active-packs');
  return row?.key === 'active-packs' ? row.packs : [];
};

/** Reads packs whole and hashes them again; what is damaged or gone is named. */
export const readPacks = async (
  { database, read }: StorageAccess,
  which: () => Promise<readonly Wanted[]>,
  { sha256, isWholeRun }: ShelfTools,
): Promise<ActiveShelf> => {
  const { wanted, rows, found } = await read(() =>
    database.transaction('r', packTables(database), async () => {
      const wantedPacks = await which();
      const packRows = await database.packs.bulkGet(wantedPacks.map((pack) => pack.sha256));
      const lists = packRows.flatMap((row) => row?.lists ?? []);
      const distinct = lists.filter((list, index) => lists.findIndex(sameRun(list)) === index);
      const runs = await database.hostRuns.bulkGet(distinct.map(runKey));
      return { wanted: wantedPacks, rows: packRows, found: runs };
    }),
  );
  const runs = found.filter((run): run is StoredRun => run !== undefined && isWholeRun(run.run));
  const examined = await Promise.all(
    wanted.map(async ({ packId, sha256: hash }, index) => {
      const row = rows[index];
      const isSame = row !== undefined && (await sha256(row.source)) === hash;
      return { packId, whole: isSame ? withRuns(row, runs) : undefined };
    }),
  );
  return {
    packs: examined.flatMap(({ whole }) => whole ?? []),
    damaged: examined.flatMap(({ packId, whole }) => (whole ? [] : [packId])),
  };
};

/** The pack with what its list files hold; nothing where some of it is gone. */
const withRuns = (row: ShelfRow, runs: readonly StoredRun[]): ActivatedPack | undefined => {
  const lists = row.lists.flatMap((list) => {
    const found = runs.find(sameRun(list));
    return found === undefined ? [] : [{ ...found, name: list.name }];
  });
  return lists.length === row.lists.length ? { ...row, lists } : undefined;
};
