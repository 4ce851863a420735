import type { ShelvedPack } from '../../rules/flows/pack-ports';
import type { ListFile, WantedList } from '../../rules/model/host-list';
import type { ReadLists } from './read-lists';

/**
 * The lists of the pack in force with this id, for those that are wanted from the same file, written the same way.
 * Whether it is the file that is meant, the reader of the pack judges by the hash it was read from.
 */
export const listsOfStanding = (
  wanted: readonly WantedList[],
  id: string | undefined,
  packs: readonly ShelvedPack[],
): ReadLists => {
  const standing = packs.find(({ packId }) => packId === id);
  const lists = wanted.flatMap(({ name, from, as }) => {
    const [known] =
      Object.entries(standing?.pack.lists ?? {}).find(
        ([, list]) => 'from' in list && list.from === from && list.as === as,
      ) ?? [];
    const run = standing?.lists.find((list) => list.name === known);
    return run === undefined ? [] : [{ ...run, name }];
  });
  const files = lists.map(({ name, sha256, report }): [string, ListFile] => [
    name,
    // How large it may be was judged when it came; nothing is read of it now.
    { state: 'read', byteCount: 0, sha256, report },
  ]);
  return { files: new Map(files), lists };
};
