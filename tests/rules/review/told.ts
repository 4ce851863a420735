import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import type { Rule, RulePack } from '../../../rules/model/pack';
import { diffPolicies } from '../../../rules/review/diff';
import type { DiffTools } from '../../../rules/review/diff/tools';
import { aPack, aRule } from '../../fixtures/engine/packs';

/** What policies are compared with, but for list files. */
export const diffTools: DiffTools = { actions: actionRegistry, checks: checkRegistry };

/** `stricter The sentence.` for each change. */
export const told = (
  before: readonly RulePack[],
  after: readonly RulePack[],
  more: Partial<DiffTools> = {},
): readonly string[] =>
  diffPolicies(before, after, { ...diffTools, ...more }).changes.map(
    ({ direction, sentence }) => `${direction} ${sentence}`,
  );

/** A rule for grades 6 to 8 in class time. */
export const inClass: Rule = aRule({
  title: 'Game site',
  active: { during: ['class'] },
  scope: { grades: [6, 7, 8] },
});

/** A district pack of that rule alone, changed. */
export const packWith = (changes: Partial<Rule>): RulePack => aPack({ rules: [{ ...inClass, ...changes }] });
