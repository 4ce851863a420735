import type { TestOutcome } from '../engine/run-tests';
import type { ConditionProof } from '../model/decision';
import type { Condition, RulePack } from '../model/pack';

/** One question of a rule, and what the rule's tests made of it. */
export interface QuestionCoverage {
  readonly ruleId: string;
  /** Id of the check that asks it. */
  readonly check: string;
  /** Where it stands in the pack, outermost key first. */
  readonly path: readonly (string | number)[];
  /** Whether some test had it answered with yes; and with no. An answer that is not known counts for neither. */
  readonly madeTrue: boolean;
  readonly madeFalse: boolean;
}

/** Every question of every rule of a pack, in the order of the file. `outcomes` are those of the pack's own tests. */
export const coverageOf = (pack: RulePack, outcomes: readonly TestOutcome[]): readonly QuestionCoverage[] => {
  const proofs = new Map<string, ConditionProof[]>();
  for (const { packId, ruleId, condition } of outcomes) {
    if (packId !== pack.pack.id || condition === undefined) continue;
    const known = proofs.get(ruleId);
    if (known === undefined) proofs.set(ruleId, [condition]);
    else known.push(condition);
  }
  return pack.rules.flatMap(({ id, when }, index) => {
    // A proof has its questions in the order in which the condition is written.
    const answers = (proofs.get(id) ?? []).map(resultsIn);
    return questionsIn(when, ['rules', index, 'when']).map((question, position) => {
      const given = answers.map((results) => results[position]);
      return {
        ruleId: id,
        ...question,
        madeTrue: given.includes('match'),
        madeFalse: given.includes('no-match'),
      };
    });
  });
};

/** Whether the tests had a question answered both ways. */
export const isCovered = ({ madeTrue, madeFalse }: QuestionCoverage): boolean => madeTrue && madeFalse;

type Question = Pick<QuestionCoverage, 'check' | 'path'>;

const questionsIn = (when: Condition, path: Question['path']): readonly Question[] =>
  Object.entries(when).flatMap(([key, value]): readonly Question[] => {
    if (value === undefined) return [];
    const here = [...path, key];
    if (key !== 'all' && key !== 'any' && key !== 'none') return [{ check: key, path: here }];
    const members = value as readonly Condition[];
    return members.flatMap((member, index) => questionsIn(member, [...here, index]));
  });

const resultsIn = (proof: ConditionProof): readonly ConditionProof['result'][] =>
  proof.kind === 'leaf' ? [proof.result] : proof.parts.flatMap(resultsIn);
