import type { StagedPacksPort } from '../rules/flows/pack-ports';
import type { StorageAccess } from './healing';
import { type IsWholeRun, runKey, sameRun } from './list-runs';

const keptMs = 24 * 60 * 60_000;
/** Every look at a pack stages one. */
const mostKept = 8;

/** Packs that were reviewed and wait to be switched on. Rejects with a StorageFailure when nothing was stored or read. */
export const stagedPacks = (
  { database, read, write }: StorageAccess,
  isWholeRun: IsWholeRun,
): StagedPacksPort => {
  const { staged, hostRuns } = database;
  return {
    stage: (pack) =>
      write(() =>
        database.transaction('rw', staged, async () => {
          await staged
            .where('at')
            .below(pack.at - keptMs)
            .delete();
          await staged.put(pack);
          const ids = await staged.orderBy('at').reverse().primaryKeys();
          // Whatever the clock says, this one is the newest.
          await staged.bulkDelete(ids.filter((id) => id !== pack.id).slice(mostKept - 1));
        }),
      ),
    find: async (wanted) => {
      const { row, runs } = await read(() =>
        database.transaction('r', [staged, hostRuns], async () => {
          const found = await staged.get(wanted);
          return { row: found, runs: await hostRuns.bulkGet((found?.lists ?? []).map(runKey)) };
        }),
      );
      if (row === undefined) return undefined;
      const { id: _id, at: _at, lists: names, ...pack } = row;
      const lists = names.flatMap((list) => {
        const run = runs.find((each) => each !== undefined && sameRun(list)(each) && isWholeRun(each.run));
        return run === undefined ? [] : [{ ...run, name: list.name }];
      });
      return lists.length === names.length ? { ...pack, lists } : 'lists-gone';
    },
    forget: (id) => write(() => staged.delete(id)),
  };
};
