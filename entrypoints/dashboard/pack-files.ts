import type { WantedList } from '../../rules/model/host-list';

interface Named {
  readonly name: string;
}

/** The files that were chosen together: one pack, and what stands beside it. */
export interface PackFiles<F extends Named> {
  readonly pack: F;
  readonly others: readonly F[];
}

/** Tells the pack from its list files by how it is called; a list may be JSON too, so YAML goes first. */
export const sortFiles = <F extends Named>(
  files: readonly F[],
): PackFiles<F> | 'no-pack' | 'several-packs' => {
  const ending = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  const yaml = ending(/\.ya?ml$/i);
  const candidates = yaml.length > 0 ? yaml : ending(/\.json$/i);
  const [pack, second] = candidates;
  if (pack === undefined) return 'no-pack';
  if (second !== undefined) return 'several-packs';
  return { pack, others: files.filter((file) => file !== pack) };
};

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The file for each list, found by the last part of its path: a page is told no folders. Where two paths end alike,
 * neither can be told from the other, and both count as not given.
 */
export const filesOfLists = <F extends Named>(
  wanted: readonly WantedList[],
  files: readonly F[],
): readonly (WantedList & { readonly file: F })[] =>
  wanted.flatMap((list) => {
    const name = lastPart(list.from);
    const isTwofold = wanted.some(({ from }) => from !== list.from && lastPart(from) === name);
    const file = files.find((candidate) => candidate.name === name);
    return file === undefined || isTwofold ? [] : [{ ...list, file }];
  });
