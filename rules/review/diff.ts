import type { RulePack } from '../model/pack';
import type { PolicyChange, PolicyDiff } from '../model/review';
import { changesOfCharter } from './diff/charter';
import { changesOfLists } from './diff/lists';
import { changesOfPack, packComes, packGoes } from './diff/packs';
import { changesOfProtection } from './diff/protection';
import { changesOfRules } from './diff/rules';
import { type PolicySide, sideOf } from './diff/side';
import type { DiffTools } from './diff/tools';

/**
 * What becomes different when the packs of `after` take the place of those of `before`. Rules are compared as they are
 * after layers, so that what a lower layer adjusts shows as what it does. The order: rules, lists, what is protected,
 * what is read and kept, the packs themselves.
 */
export const diffPolicies = (
  before: readonly RulePack[],
  after: readonly RulePack[],
  tools: DiffTools,
): PolicyDiff => {
  const sides = { before: sideOf(before, tools), after: sideOf(after, tools) };
  const pairs = pairsOf(sides.before, sides.after);
  return {
    changes: [
      ...changesOfRules(sides, tools),
      ...pairs.flatMap(({ old, young }) => (old && young ? changesOfLists(old, young, sides, tools) : [])),
      ...pairs.flatMap(({ old, young }) => changesOfProtection(old, young)),
      ...pairs.flatMap(({ old, young }) => (old && young ? charterLines(old, young) : [])),
      ...pairs.flatMap(({ old, young }) => packLines(old, young)),
    ],
  };
};

interface PackPair {
  readonly old: RulePack | undefined;
  readonly young: RulePack | undefined;
}

/** The packs of both sides by id, in layer order; those that go last. */
const pairsOf = (before: PolicySide, after: PolicySide): readonly PackPair[] => {
  const idOf = ({ pack }: RulePack): string => pack.id;
  const known = new Map(before.packs.map((pack) => [idOf(pack), pack]));
  const standing = new Set(after.packs.map(idOf));
  return [
    ...after.packs.map((young) => ({ old: known.get(idOf(young)), young })),
    ...before.packs.filter((old) => !standing.has(idOf(old))).map((old) => ({ old, young: undefined })),
  ];
};

const charterLines = (old: RulePack, young: RulePack): readonly PolicyChange[] =>
  changesOfCharter(old.charter, young.charter, young.pack.name).map((change) => ({
    kind: 'charter-changed',
    ruleId: undefined,
    packId: young.pack.id,
    ...change,
  }));

const packLines = (old: RulePack | undefined, young: RulePack | undefined): readonly PolicyChange[] => {
  if (young === undefined) return old === undefined ? [] : [packGoes(old)];
  return old === undefined ? [packComes(young)] : changesOfPack(old, young);
};
