import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRegistry } from '../../../rules/checks/registry';
import { factsRead } from '../../../rules/engine/condition';
import type { ConditionProof } from '../../../rules/model/decision';
import type { Condition } from '../../../rules/model/pack';
import { answeredTrees } from '../../fixtures/engine/condition-trees';
import { aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';
import { askScripted, plainAnswer, type Result, type Script } from '../../fixtures/engine/scripted-checks';

/** Kleene's logic in numbers: no-match below unknown below match. */
const worth: Readonly<Record<Result, number>> = { 'no-match': 0, unknown: 1, match: 2 };
const results: readonly Result[] = ['no-match', 'unknown', 'match'];

const naive = (when: Condition, script: Script): number => {
  const parts = Object.entries(when).map(([key, value]) => {
    const members = Array.isArray(value) ? value.map((part: Condition) => naive(part, script)) : [];
    if (key === 'all') return Math.min(...members);
    if (key === 'any') return Math.max(...members);
    if (key === 'none') return 2 - Math.max(...members);
    return worth[script[key]?.result ?? 'unknown'];
  });
  return Math.min(...parts);
};

const scriptOf = (answers: readonly Result[]): Script =>
  Object.fromEntries(answers.map((result, index) => [`q${index}`, plainAnswer(result)]));

const leaves = (proof: ConditionProof): number =>
  proof.kind === 'leaf' ? 1 : proof.parts.reduce((sum, part) => sum + leaves(part), 0);

test('all, any and none answer in three values, however they are nested', () => {
  fc.assert(
    fc.property(answeredTrees(30), ({ when, answers }) => {
      const script = scriptOf(answers);
      const proof = askScripted(when, script);
      expect(proof.result).toBe(results[naive(when, script)]);
    }),
    { numRuns: 500 },
  );
});

test('the proof holds every answer, also those that could no longer change the result', () => {
  fc.assert(
    fc.property(answeredTrees(30), ({ when, answers }) => {
      expect(leaves(askScripted(when, scriptOf(answers)))).toBe(answers.length);
    }),
  );
});

test.each([
  ['match', 'match', 'match'],
  ['match', 'unknown', 'unknown'],
  ['unknown', 'no-match', 'no-match'],
] as const)('several keys are AND: %s and %s is %s', (first, second, result) => {
  expect(askScripted({ q0: {}, q1: {} }, scriptOf([first, second])).result).toBe(result);
});

const ask = (when: Condition, facts: Readonly<Record<string, unknown>>, unread = {}) =>
  policyWith(aRule({ when })).ruleAt(0).condition.ask(facts, unread, { at: 0, windowStart: 0 });

test('a fact that could not be read makes the answer unknown, with the reason', () => {
  const when = { 'auto-lock': { atMost: 600 } };
  const proof = ask(when, {}, { autoLockSeconds: { reason: 'This browser does not tell.' } });
  expect(proof).toMatchObject({
    result: 'unknown',
    leaf: { answer: { reason: 'This browser does not tell.' } },
  });
  expect(ask(when, {})).toMatchObject({ leaf: { answer: { reason: 'autoLockSeconds is not known' } } });
});

test('a value of zero or no text is known', () => {
  expect(ask({ 'auto-lock': { atMost: 600 } }, { autoLockSeconds: 0 }).result).toBe('match');
  expect(ask({ words: { in: ['search'], any: ['spins'] } }, { search: '' }).result).toBe('no-match');
});

test('knows the facts it may read, at any depth', () => {
  const when = {
    all: [
      { words: { in: ['search', 'page-text'], any: ['spins'] } },
      { none: [{ host: { isOneOf: ['a.example'] } }, { any: [{ form: { of: ['photo'] } }] }] },
    ],
  };
  expect([...factsRead(when, checkRegistry)].sort()).toEqual(['formKinds', 'pageText', 'search', 'url']);
});
