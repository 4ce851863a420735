import { compileInSlices, type PolicyParts } from '../engine/compile-policy';
import type { Policy } from '../engine/policy';
import { brokenPromises } from '../engine/protected-addresses';
import { runTestsInSlices, type TestOutcome } from '../engine/run-tests';
import { layers, type RulePack } from '../model/pack';

/** A fault that shows only when a pack meets the others, or its own tests. */
export interface Objection {
  /** Where in the pack, outermost key first. */
  readonly path: readonly (string | number)[];
  readonly ruleId: string | undefined;
  readonly message: string;
  readonly fix: string;
}
/** What stands against switching a pack on, and how its own tests went. */
export interface Examination {
  /** Any objection refuses the pack. */
  readonly objections: readonly Objection[];
  readonly tests: readonly TestOutcome[];
  /** All packs together, as they would be in force. */
  readonly policy: Policy;
}

/** What packs are compiled with; `breathe` lets others have their turn while lists are put together. */
export interface ExaminationTools
  extends Pick<PolicyParts, 'checks' | 'actions' | 'redact' | 'patterns' | 'runs'> {
  readonly breathe: () => Promise<void>;
}

/**
 * Holds a pack that was read without errors against the packs that would stand beside it: adjustments that are not
 * allowed, promises it would break, its revision, and every test that travels with its rules. Changes nothing.
 */
export const examine = async (
  candidate: RulePack,
  others: readonly RulePack[],
  replaces: RulePack | undefined,
  { breathe, ...tools }: ExaminationTools,
  now: number,
): Promise<Examination> => {
  const packs = [...others, candidate];
  const { policy, refused } = await compileInSlices({ ...tools, packs }, breathe);
  const asIfLive = withEveryRuleLive(candidate);
  const above = others.filter((other) => rank(other) <= rank(candidate));
  const tested = await compileInSlices({ ...tools, packs: [...above, asIfLive] }, breathe);
  const outcomes = await runTestsInSlices(tested.policy, now, breathe);
  const tests = outcomes.filter(({ packId }) => packId === candidate.pack.id);
  const objections = [
    ...nameObjections(candidate, others),
    ...ruleNameObjections(candidate, others),
    ...revisionObjections(candidate, replaces),
    ...retentionObjections(candidate, others),
    ...refused
      .filter(({ packId }) => packId === candidate.pack.id)
      .map(({ ruleId, why, fix }) => ({
        path: ['adjust', (candidate.adjust ?? []).findIndex(({ rule }) => rule === ruleId)],
        ruleId,
        message: `The change to rule ${ruleId} is not allowed. ${why}`,
        fix,
      })),
    ...brokenPromises(policy, packs).map(({ ruleId, url, why }) => ({
      path: pathOfRule(candidate, ruleId),
      ruleId,
      message: `Rule ${ruleId} would block ${url}, which is protected: ${why}.`,
      fix: 'Narrow the rule.',
    })),
    ...tests.filter(({ passed }) => !passed).map((outcome) => testObjection(candidate, outcome)),
  ];
  return { objections, tests, policy };
};

/** A pack's tests speak of itself and what it stands on: a lower layer's exception must not fail them. */
const rank = ({ pack }: RulePack): number => layers.indexOf(pack.layer);

/** Drafts and rules that are off are tested as well: that is what a draft is for. */
const withEveryRuleLive = (pack: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, status: 'live' as const })),
});

const nameObjections = (candidate: RulePack, others: readonly RulePack[]): readonly Objection[] =>
  others.some(({ pack }) => pack.id === candidate.pack.id)
    ? [
        {
          path: ['pack', 'id'],
          ruleId: undefined,
          message: `A built-in pack has the id ${candidate.pack.id} already.`,
          fix: 'Give your pack an id of its own.',
        },
      ]
    : [];

/** Records, counters and posture go by the id of the rule. */
const ruleNameObjections = (candidate: RulePack, others: readonly RulePack[]): readonly Objection[] => {
  const owners = new Map(
    others.flatMap(({ pack, rules }) => rules.map(({ id }) => [id, pack.name] as const)),
  );
  return candidate.rules.flatMap(({ id }, index) => {
    const owner = owners.get(id);
    if (owner === undefined) return [];
    return [
      {
        path: ['rules', index, 'id'],
        ruleId: id,
        message: `“${owner}” has a rule ${id} already.`,
        fix: 'Give this rule an id of its own, or use adjust to change the other one.',
      },
    ];
  });
};

const revisionObjections = (candidate: RulePack, replaces: RulePack | undefined): readonly Objection[] => {
  const standing = replaces?.pack.revision;
  const { revision, name } = candidate.pack;
  if (standing === undefined || revision > standing) return [];
  return [
    {
      path: ['pack', 'revision'],
      ruleId: undefined,
      message: `Revision ${revision} of “${name}” is not newer than revision ${standing}, which is active.`,
      fix: `Write a revision of ${standing + 1} or more.`,
    },
  ];
};

/** Notes of every pack are kept as long as the shortest of all promises says: that is not for one class to shorten. */
const retentionObjections = (
  { pack, charter }: RulePack,
  others: readonly RulePack[],
): readonly Objection[] => {
  const days = Math.min(...others.map((other) => other.charter.retentionDays));
  if (pack.layer !== 'class' || others.length === 0 || charter.retentionDays >= days) return [];
  return [
    {
      path: ['charter', 'retentionDays'],
      ruleId: undefined,
      message: `A class pack may not shorten how long notes are kept. The other packs keep them ${days} days.`,
      fix: `Write ${days} days or more.`,
    },
  ];
};

const testObjection = (candidate: RulePack, { ruleId, test, got }: TestOutcome): Objection => {
  const rule = candidate.rules.find(({ id }) => id === ruleId);
  return {
    path: [...pathOfRule(candidate, ruleId), 'tests', rule?.tests?.indexOf(test) ?? 0],
    ruleId,
    message:
      got === undefined
        ? `The test “${test.name}” of rule ${ruleId} gives an address that cannot be read.`
        : `The test “${test.name}” of rule ${ruleId} expects ${test.expect} and gets ${got}.`,
    fix: 'Correct the rule, or the test if it expects too much.',
  };
};

const pathOfRule = (pack: RulePack, ruleId: string): readonly (string | number)[] => {
  const index = pack.rules.findIndex(({ id }) => id === ruleId);
  return index < 0 ? [] : ['rules', index];
};
