import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { leansToMatch } from '../../../rules/engine/read-proof';
import type { Change } from '../../../rules/model/decision';
import type { Condition } from '../../../rules/model/pack';
import { type AnsweredTree, answeredTrees } from '../../fixtures/engine/condition-trees';
import { tuesdayAtTen } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';
import { askScripted, plainAnswer, type Result, scriptedChecks } from '../../fixtures/engine/scripted-checks';

const scriptOf = (answers: readonly Result[]) =>
  Object.fromEntries(answers.map((result, index) => [`q${index}`, plainAnswer(result)]));
const resultOf = (when: Condition, answers: readonly Result[]) => askScripted(when, scriptOf(answers)).result;

const wouldFlip = ({ when, answers }: AnsweredTree): readonly Change[] => {
  const policy = policyOf([aPack({ rules: [aRule({ when })] })], scriptedChecks(answers.length));
  const facts: object = { script: scriptOf(answers) };
  const page = { kind: 'page' as const, at: tuesdayAtTen, subject: {}, campus: 'on' as const, unread: {} };
  return evaluate(policy, { ...page, facts }).proof.wouldFlip;
};

const changed = (answers: readonly Result[], changes: readonly Change[]): readonly Result[] =>
  answers.map((result, index) => {
    const change = changes.find((each) => each.kind === 'answer' && each.check === `q${index}`);
    return change?.kind === 'answer' ? change.to : result;
  });

/** The least number of answers that must differ, found by trying every combination. */
const leastFlips = ({ when, answers }: AnsweredTree): number => {
  const matches = resultOf(when, answers) === 'match';
  let least = Number.POSITIVE_INFINITY;
  for (let combination = 0; combination < 3 ** answers.length; combination += 1) {
    const tried = answers.map((_, index) => {
      const values: readonly Result[] = ['match', 'no-match', 'unknown'];
      return values[Math.floor(combination / 3 ** index) % 3] ?? 'unknown';
    });
    const differing = tried.filter((result, index) => result !== answers[index]).length;
    if (differing < least && (resultOf(when, tried) === 'match') !== matches) least = differing;
  }
  return least;
};

const near = ({ when, answers }: AnsweredTree) => {
  const proof = askScripted(when, scriptOf(answers));
  return proof.result === 'match' || leansToMatch(proof);
};

test('making the changes flips the result', () => {
  fc.assert(
    fc.property(answeredTrees(12).filter(near), (tree) => {
      const changes = wouldFlip(tree);
      expect(changes.length).toBeGreaterThan(0);
      const before = resultOf(tree.when, tree.answers) === 'match';
      expect(resultOf(tree.when, changed(tree.answers, changes)) === 'match').toBe(!before);
    }),
    { numRuns: 400 },
  );
});

test('no smaller set of changes does', () => {
  fc.assert(
    fc.property(answeredTrees(5).filter(near), (tree) => {
      expect(wouldFlip(tree)).toHaveLength(leastFlips(tree));
    }),
    { numRuns: 150 },
  );
});

describe('worked examples', () => {
  test('an unknown beside a match under none is changed too, else the answer would stay unknown', () => {
    const tree: AnsweredTree = {
      when: { none: [{ any: [{ q0: {} }, { q1: {} }] }] },
      answers: ['match', 'unknown'],
    };
    expect(wouldFlip(tree).map((change) => change.kind === 'answer' && [change.check, change.to])).toEqual([
      ['q0', 'no-match'],
      ['q1', 'no-match'],
    ]);
  });
  test('a rule that asks for what is absent is explained as well', () => {
    expect(wouldFlip({ when: { none: [{ q0: {} }] }, answers: ['no-match'] })).toMatchObject([
      { check: 'q0', to: 'match' },
    ]);
  });
  test('nothing near, nothing to say', () => {
    expect(wouldFlip({ when: { q0: {} }, answers: ['no-match'] })).toEqual([]);
  });
});
