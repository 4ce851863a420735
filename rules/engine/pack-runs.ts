import { type HostRun, openHostRun } from '../matching/hosts/host-run';
import type { ListKey } from '../model/host-list';
import type { PackParts } from './compose-policy';

/** The lists that a pack takes from files, as they are stored. */
export interface PackWithRuns {
  readonly packId: string;
  readonly lists: readonly (ListKey & { readonly name: string; readonly run: Uint8Array<ArrayBuffer> })[];
}

/** Whether a stored run is as it was written. */
export const isWholeRun = (run: Uint8Array<ArrayBuffer>): boolean => openHostRun(run) !== undefined;

/**
 * Opens the runs of packs, for a policy to be made of. The same list in two packs is opened once and so is one list
 * of the policy. Packs whose runs are damaged are not to be handed in: an Error.
 */
export const openRuns = (packs: readonly PackWithRuns[]): NonNullable<PackParts['runs']> => {
  const opened = new Map<string, HostRun>();
  const open = ({ sha256, as, run }: PackWithRuns['lists'][number]): HostRun => {
    const key = `${sha256} ${as}`;
    const known = opened.get(key) ?? openHostRun(run);
    if (known === undefined) throw new Error(`The stored run of a list is damaged: ${key}.`);
    opened.set(key, known);
    return known;
  };
  const byPack = new Map(
    packs.map(({ packId, lists }) => [packId, new Map(lists.map((list) => [list.name, open(list)]))]),
  );
  return (packId, listName) => byPack.get(packId)?.get(listName);
};
