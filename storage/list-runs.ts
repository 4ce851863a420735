import type { ListRunsPort, ShelfRow, StoredRun } from '../rules/flows/ports';
import type { ListKey } from '../rules/model/host-list';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';

/** Tells whether stored bytes are a run as it was written. */
export type IsWholeRun = (run: StoredRun['run']) => boolean;

export const runKey = ({ sha256, as }: ListKey): [string, ListKey['as']] => [sha256, as];

/** Two lists of the same key have the same hosts. */
export const sameRun = (one: ListKey) => (other: ListKey) =>
  one.sha256 === other.sha256 && one.as === other.as;

/** Removes the runs that none of these packs has. To be called within a transaction over both tables. */
export const dropUnneededRuns = async (
  { hostRuns }: HandrailDatabase,
  packs: readonly ShelfRow[],
): Promise<void> => {
  const needed = new Set(packs.flatMap(({ lists }) => lists.map((list) => runKey(list).join(' '))));
  // The keys alone: a run may have 50 MB.
  const keys = await hostRuns.toCollection().primaryKeys();
  await hostRuns.bulkDelete(keys.filter((key) => !needed.has(key.join(' '))));
};

/** What was read from list files. Rejects with a StorageFailure when nothing was stored or read. */
export const listRuns = ({ database, read, write }: StorageAccess, isWhole: IsWholeRun): ListRunsPort => {
  const { packs, hostRuns } = database;
  return {
    find: async (key) => {
      const found = await read(() => hostRuns.get(runKey(key)));
      return found !== undefined && isWhole(found.run) ? found : undefined;
    },
    stage: async (run) => {
      await write(() => hostRuns.put(run));
    },
    forgetUnneeded: () =>
      write(() =>
        database.transaction('rw', [packs, hostRuns], async () =>
          dropUnneededRuns(database, await packs.toArray()),
        ),
      ),
  };
};
