import type { CheckRegistry } from '../../model/check';
import type { Condition } from '../../model/pack';
import { inOneForm } from './same';

/** A condition as groups and questions; what stands side by side in a pack is an `all`. */
export type ConditionTree =
  | { readonly kind: 'leaf'; readonly check: string; readonly params: unknown }
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly ConditionTree[] };

/** A group of one that is no `none` is that one, and a group within a group of its kind is part of it. */
export const treeOf = (when: Condition): ConditionTree => {
  const parts = Object.entries(when).flatMap(([key, value]): readonly ConditionTree[] => {
    if (value === undefined) return [];
    if (key !== 'all' && key !== 'any' && key !== 'none') {
      return [{ kind: 'leaf', check: key, params: value }];
    }
    const members = (value as readonly Condition[]).map(treeOf);
    return [grouped(key, members)];
  });
  return grouped('all', parts);
};

const grouped = (kind: 'all' | 'any' | 'none', parts: readonly ConditionTree[]): ConditionTree => {
  // Under `none` an `any` says nothing more.
  const own = kind === 'none' ? 'any' : kind;
  const flat = parts.flatMap((part) => (part.kind === own ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined && kind !== 'none' ? only : { kind, parts: flat };
};

/** Whether two conditions say the same; in which order their parts stand does not count. */
export const isSameTree = (one: ConditionTree, other: ConditionTree): boolean => keyOf(one) === keyOf(other);

const keyOf = (tree: ConditionTree): string =>
  tree.kind === 'leaf' ? inOneForm(tree) : inOneForm([tree.kind, ...tree.parts.map(keyOf).sort()]);

/** A condition as a statement that is true where it matches. */
export const statementOf = (tree: ConditionTree, checks: CheckRegistry): string => {
  if (tree.kind === 'leaf') return checks.get(tree.check)?.says(tree.params as never).en ?? '';
  const parts = tree.parts.map((part) =>
    part.kind === 'leaf' ? statementOf(part, checks) : `(${statementOf(part, checks)})`,
  );
  if (tree.kind === 'none') return `it is not so that ${parts.join(' or ')}`;
  return parts.join(tree.kind === 'all' ? ' and ' : ' or ');
};

/** Every question of the condition, with whether a match of it speaks for the condition or against it. */
export const questionsOf = (
  tree: ConditionTree,
  speaksFor = true,
): readonly { readonly check: string; readonly params: unknown; readonly speaksFor: boolean }[] =>
  tree.kind === 'leaf'
    ? [{ check: tree.check, params: tree.params, speaksFor }]
    : tree.parts.flatMap((part) => questionsOf(part, tree.kind === 'none' ? !speaksFor : speaksFor));
