import { type ConditionTree, isSameTree } from './condition-tree';
import { allSaid, type CompareLists, changeOfParams, type ParamsChange } from './params';
import { type Reach, together, turned } from './reach';

/**
 * Whether a condition matches more or less than before, as far as its build tells: parts that came or went, and
 * parameters whose meaning is known. It never asks what the parts have to do with each other.
 */
export const changeOfConditions = (
  before: ConditionTree,
  after: ConditionTree,
  compareLists: CompareLists,
): ParamsChange => {
  if (isSameTree(before, after)) return { reach: 'same', says: [] };
  if (before.kind === 'leaf' && after.kind === 'leaf' && before.check === after.check) {
    return changeOfParams(before.check, before.params, after.params, compareLists);
  }
  const changes = (['all', 'any'] as const)
    .filter((kind) => before.kind === kind || after.kind === kind)
    .map((kind) => changeOfParts(kind, partsAs(kind, before), partsAs(kind, after), compareLists));
  if (before.kind === 'none' && after.kind === 'none') {
    const { reach, says } = changeOfParts('any', before.parts, after.parts, compareLists);
    return { reach: turned(reach), says };
  }
  return changes.find(({ reach }) => reach !== 'different') ?? { reach: 'different', says: undefined };
};

/** Anything is a group of one. */
const partsAs = (kind: 'all' | 'any', tree: ConditionTree): readonly ConditionTree[] =>
  tree.kind === kind ? tree.parts : [tree];

const changeOfParts = (
  kind: 'all' | 'any',
  before: readonly ConditionTree[],
  after: readonly ConditionTree[],
  compareLists: CompareLists,
): ParamsChange => {
  const gone = without(before, after);
  const come = without(after, before);
  const pairs = gone.flatMap((old) => {
    const young = come.find((each) => isLike(old, each) && gone.find((other) => isLike(other, each)) === old);
    return young === undefined ? [] : [{ old, young }];
  });
  const lost = gone.filter((old) => pairs.every((pair) => pair.old !== old));
  const gained = come.filter((young) => pairs.every((pair) => pair.young !== young));
  const inside = pairs.map(({ old, young }) => changeOfConditions(old, young, compareLists));
  // One more part of an `any` matches more, one more of an `all` asks for more.
  const onGain: Reach = kind === 'any' ? 'wider' : 'narrower';
  const reach = together([
    ...inside.map((change) => change.reach),
    ...lost.map(() => turned(onGain)),
    ...gained.map(() => onGain),
  ]);
  const isBuiltAlike = lost.length + gained.length === 0;
  return { reach, says: isBuiltAlike ? allSaid(inside.map(({ says }) => says)) : undefined };
};

const without = (trees: readonly ConditionTree[], others: readonly ConditionTree[]) =>
  trees.filter((tree) => others.every((other) => !isSameTree(tree, other)));

/** Whether one may have been made from the other: the same check, or groups of one kind. */
const isLike = (one: ConditionTree, other: ConditionTree): boolean =>
  one.kind === other.kind && (one.kind !== 'leaf' || other.kind !== 'leaf' || one.check === other.check);
