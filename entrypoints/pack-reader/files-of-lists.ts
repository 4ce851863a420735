import type { WantedList } from '../../rules/model/host-list';
import type { NamedBytes } from '../../rules/model/parcel';

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const plain = (path: string): string => path.replace(/^(\.\/)+/, '');

/**
 * The file for each list: in an archive the one of that path, else the one whose path ends alike, for a page is told
 * no folders. Where two paths end alike, neither can be told from the other, and both count as not given.
 */
export const filesOfLists = (
  wanted: readonly WantedList[],
  files: readonly NamedBytes[],
): readonly (WantedList & { readonly bytes: NamedBytes['bytes'] })[] =>
  wanted.flatMap((list) => {
    const name = lastPart(list.from);
    const isTwofold = wanted.some(({ from }) => from !== list.from && lastPart(from) === name);
    const file =
      files.find(({ path }) => plain(path) === plain(list.from)) ??
      (isTwofold ? undefined : files.find(({ path }) => path === name));
    return file === undefined ? [] : [{ ...list, bytes: file.bytes }];
  });
