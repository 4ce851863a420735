import type { UrlFilter } from './url-filter-parse';
import type { PooledText, TextPool } from './url-filter-pool';
import { headOf, pathEnd } from './url-filter-prefixes';
import { gramSlotsOf, nameSlotsOf } from './url-filter-slots';
import type { UrlFilterTables } from './url-filter-tables';
import type { NameBranch } from './url-filter-tree';

/** Running totals, from 0. */
const startsOf = (sizes: readonly number[]): Uint32Array => {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [at, size] of sizes.entries()) starts[at + 1] = (starts[at] ?? 0) + size;
  return starts;
};

/** For each of the sorted texts the longest other one that it begins with, counted from `first`; -1 for none. */
const parentsOf = (sorted: readonly string[], first: number): readonly number[] => {
  const open: number[] = [];
  return sorted.map((text, at) => {
    while (open.length > 0 && !text.startsWith(sorted[open.at(-1) ?? 0] ?? '')) open.pop();
    const parent = open.at(-1);
    open.push(at);
    return parent === undefined ? -1 : first + parent;
  });
};

interface Row {
  readonly text: PooledText;
  readonly head: number;
  readonly parent: number;
  readonly filters: readonly number[];
}

interface Leaf {
  readonly text: string;
  /** A filter in whose text this one is looked for. */
  readonly sample: number;
  readonly filters: readonly number[];
}

const byText = (a: { readonly text: string }, b: { readonly text: string }): number =>
  a.text < b.text ? -1 : Number(a.text > b.text);

type Tree = Pick<UrlFilterTables, Exclude<keyof UrlFilterTables, `filter${string}` | 'pool'>>;

/** The tree as tables, its texts pooled; `all` are the filters it speaks of. */
export const flattenTree = (
  names: readonly NameBranch[],
  all: readonly UrlFilter[],
  pool: TextPool,
): Tree => {
  const pooled = (text: string, sample: number) => pool.addPiece(text, all[sample]?.text ?? '');
  const rowsOf = (leaves: readonly Leaf[], first: number): readonly Row[] => {
    const parents = parentsOf(
      leaves.map(({ text }) => text),
      first,
    );
    return leaves.map(({ text, sample, filters }, at) => ({
      text: pooled(text, sample),
      head: headOf(text, 0, pathEnd),
      parent: parents[at] ?? -1,
      filters,
    }));
  };

  const nameTexts = names.map(({ name, paths }) => pooled(name, paths[0]?.sample ?? 0));
  const branches = names.flatMap(({ paths }) => paths);
  const paths: Row[] = [];
  for (const { paths: ofName } of names) {
    const leaves = ofName.map((branch) => ({ ...branch, text: branch.path }));
    for (const row of rowsOf(leaves, paths.length)) paths.push(row);
  }
  const tokens: Row[] = [];
  for (const branch of branches) {
    const leaves = [...branch.tokens].map(([text, filters]) => ({ text, sample: filters[0] ?? 0, filters }));
    for (const row of rowsOf(leaves.sort(byText), tokens.length)) tokens.push(row);
  }
  const grams = branches.flatMap((branch, path) =>
    [...branch.grams].map(([code, filters]) => ({ path, code, filters })),
  );
  const lists = [...paths, ...tokens, ...grams].map(({ filters }) => filters);

  return {
    nameSlots: nameSlotsOf(names),
    nameText: Uint32Array.from(nameTexts, ({ at }) => at),
    nameLength: Uint16Array.from(nameTexts, ({ length }) => length),
    namePort: Uint16Array.from(names, ({ port }) => port),
    namePathsFrom: startsOf(names.map((name) => name.paths.length)),
    pathText: Uint32Array.from(paths, ({ text }) => text.at),
    pathLength: Uint32Array.from(paths, ({ text }) => text.length),
    pathHead: Float64Array.from(paths, ({ head }) => head),
    pathParent: Int32Array.from(paths, ({ parent }) => parent),
    pathTokensFrom: startsOf(branches.map((branch) => branch.tokens.size)),
    pathGramSizes: Uint8Array.from(branches, ({ gramSizes }) => gramSizes),
    tokenText: Uint32Array.from(tokens, ({ text }) => text.at),
    tokenLength: Uint32Array.from(tokens, ({ text }) => text.length),
    tokenHead: Float64Array.from(tokens, ({ head }) => head),
    tokenParent: Int32Array.from(tokens, ({ parent }) => parent),
    gramSlots: gramSlotsOf(grams),
    gramPath: Uint32Array.from(grams, ({ path }) => path),
    gramCode: Int32Array.from(grams, ({ code }) => code),
    listFrom: startsOf(lists.map((list) => list.length)),
    listed: Uint32Array.from(lists.flat()),
  };
};
