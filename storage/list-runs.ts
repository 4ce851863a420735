import type { ListRunsPort, ShelfRow, StoredRun } from '../rules/flows/pack-ports';
import type { ListKey } from '../rules/model/host-list';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';

/** Tells whether stored bytes are a run as it was written. */
export type IsWholeRun = (run: StoredRun['run']) => boolean;

export const runKey = ({ sha256, as }: ListKey): [string, ListKey['as']] => [sha256, as];

/** Two lists of the same key have the same hosts. */
export const sameRun = (one: ListKey) => (other: ListKey) =>
  one.sha256 === other.sha256 && one.as === other.as;

/** Removes the runs that no pack has. To be called within a transaction over the three tables. */
export const dropUnneededRuns = async ({ hostRuns, packs, staged }: HandrailDatabase): Promise<void> => {
  const needed = new Set<string>();
  const need = ({ lists }: Pick<ShelfRow, 'lists'>): void => {
    for (const list of lists) needed.add(runKey(list).join(' '));
  };
  await packs.each(need);
  await staged.each(need);
  // The keys alone: a run may have 50 MB.
  const keys = await hostRuns.toCollection().primaryKeys();
  await hostRuns.bulkDelete(keys.filter((key) => !needed.has(key.join(' '))));
};

/** What was read from list files. Rejects with a StorageFailure when nothing was stored or read. */
export const listRuns = ({ database, read, write }: StorageAccess, isWhole: IsWholeRun): ListRunsPort => {
  const { packs, staged, hostRuns } = database;
  return {
    find: async (key) => {
      const found = await read(() => hostRuns.get(runKey(key)));
      return found !== undefined && isWhole(found.run) ? found : undefined;
    },
    stage: async (run) => {
      await write(() => hostRuns.put(run));
    },
    forgetUnneeded: () =>
      write(() => database.transaction('rw', [packs, staged, hostRuns], () => dropUnneededRuns(database))),
  };
};
