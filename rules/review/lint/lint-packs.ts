import type { ParsedPack } from '../../engine/parse-pack';
import type { RulePack } from '../../model/pack';
import type { Problem } from '../../model/problem';
import type { Found } from './lint';
import { fieldOf } from './lint-field';
import type { LintTools } from './lint-tools';
import { lints } from './registry';

/** A pack that was read. One with errors is left alone until they are mended. */
export interface LintInput {
  readonly parsed: Pick<ParsedPack, 'pack' | 'located'>;
}

/** More of one lint in one pack than a person reads; the rest is counted only. */
const mostOfOne = 200;

/**
 * All that the lints find, in the order of the packs and of their lines: warnings that a reader of single values
 * cannot see. What the reader of packs said itself (`parsed.problems`) is not said again.
 */
export const lintPacks = (packs: readonly LintInput[], tools: LintTools): readonly Problem[] => {
  const whole = packs.flatMap(({ parsed }) =>
    parsed.pack === undefined ? [] : [{ ...parsed, pack: parsed.pack }],
  );
  if (whole.length === 0) return [];
  const field = fieldOf(
    whole.map(({ pack }) => pack),
    tools,
  );
  const found = lints.map(({ id, find }) => ({ id, of: byPack(find(field)) }));
  return whole.flatMap(({ pack, located }) =>
    found
      .flatMap(({ id, of }) =>
        shown(of.get(pack) ?? []).map((each) => located('warning', { ...each, lint: id })),
      )
      .sort(byPlace),
  );
};

/**
 * Everything that is said of packs, in the order of the packs and of their lines: what their reader found, what the
 * lints find, and what was `found` elsewhere.
 */
export const allProblems = (
  packs: readonly { readonly parsed: ParsedPack }[],
  tools: LintTools,
  found: readonly Problem[] = [],
): readonly Problem[] => {
  const own = packs.flatMap(({ parsed }) => parsed.problems);
  const said = [...own, ...found, ...lintPacks(packs, tools)];
  const files = packs.map(({ parsed }) => parsed.located('warning', { path: [], message: '' }).file);
  // Files beside the packs come after them.
  const order = new Map(
    [...new Set([...files, ...said.map(({ file }) => file)])].map((file, at) => [file, at]),
  );
  return said.sort(
    (one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) || byPlace(one, other),
  );
};

const byPack = (found: readonly Found[]): ReadonlyMap<RulePack, readonly Found[]> => {
  const groups = new Map<RulePack, Found[]>();
  for (const each of found) {
    const group = groups.get(each.pack);
    if (group === undefined) groups.set(each.pack, [each]);
    else group.push(each);
  }
  return groups;
};

const byPlace = (one: Problem, other: Problem): number => one.line - other.line || one.column - other.column;

const shown = (found: readonly Found[]): readonly Found[] => {
  const last = found[mostOfOne];
  if (last === undefined) return found;
  const left = found.length - mostOfOne;
  const message = `There ${left === 1 ? 'is one more remark' : `are ${left.toLocaleString('en')} more remarks`} of this kind.`;
  return [
    ...found.slice(0, mostOfOne),
    { pack: last.pack, path: last.path, at: 'value', message, fix: 'Mend the ones that are shown first.' },
  ];
};
