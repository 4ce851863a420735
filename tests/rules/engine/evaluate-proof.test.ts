import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { aDevice, aPage, inChicago } from '../../fixtures/engine/observations';
import { anException, aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const game = aPage('https://www.arcade.example/snake');
const outcomeOf = (rule: Parameters<typeof aRule>[0], page = game) =>
  evaluate(policyWith(aRule(rule)), page).proof.rules[0]?.outcome;

describe('judged in order: scope, hours, condition, exceptions', () => {
  const asleep = { active: { during: ['late_night'] } };
  const excepted = { exceptions: [anException()] };
  test.each([
    [
      'scope first',
      { scope: { grades: [9] }, ...asleep, ...excepted },
      { kind: 'out-of-scope', unknown: true },
    ],
    [
      'then hours',
      { ...asleep, ...excepted },
      { kind: 'out-of-hours', opens: inChicago('2026-09-15T22:30') },
    ],
    ['then exceptions', excepted, { kind: 'excepted', exceptionId: 'X-1', reason: 'Unit 3: game loops' }],
  ])('%s', (_title, rule, outcome) => {
    expect(outcomeOf(rule)).toEqual(outcome);
  });
  test('a student of another grade is simply not meant', () => {
    const page = { ...game, subject: { grade: 8 } };
    expect(outcomeOf({ scope: { grades: [9] } }, page)).toEqual({ kind: 'out-of-scope', unknown: false });
  });
});

test('unknown never acts, and says what could not be read', () => {
  const when = { host: { inList: 'games' }, words: { in: ['title' as const], any: ['snake'] } };
  const { findings, effects, proof } = evaluate(policyWith(aRule({ when, action: 'block' })), game);
  expect([findings, effects]).toEqual([[], []]);
  expect(proof.rules[0]?.outcome).toEqual({ kind: 'unknown', reasons: ['Not read: title.'] });
});

test('a rule that acts on what is absent has its proof like any other', () => {
  const when = { none: [{ host: { isOneOf: ['school.example'] } }] };
  const { findings, proof } = evaluate(policyWith(aRule({ when, action: 'block' })), game);
  expect(findings).toHaveLength(1);
  expect(proof.rules.map(({ ruleId, outcome }) => [ruleId, outcome.kind])).toEqual([['FOC-01', 'acts']]);
  expect(proof.wouldFlip).toMatchObject([{ kind: 'answer', check: 'host', to: 'match' }]);
});

test('an ordinary page has no findings and no story', () => {
  const { findings, proof } = evaluate(policyWith(aRule()), aPage('https://school.example/'));
  expect([findings, proof.rules, proof.wouldFlip]).toEqual([[], [], []]);
});

test('a page whose address is not known is not judged by its site', () => {
  const page = { ...game, facts: { title: 'Snake' } };
  expect(evaluate(policyWith(aRule()), page).findings).toEqual([]);
});

describe('the device', () => {
  const lock = (changes = {}) =>
    aRule({ id: 'DEV-01', when: { 'auto-lock': { atMost: 600 } }, action: 'tell', ...changes });
  const stateOf = (rule: ReturnType<typeof lock>, facts: Parameters<typeof aDevice>[0], about = {}) =>
    evaluate(policyWith(rule), aDevice(facts, about)).deviceAnswers[0]?.state;

  test.each([
    ['locks late', {}, { autoLockSeconds: 900 }, 'fail'],
    ['locks in time', {}, { autoLockSeconds: 300 }, 'pass'],
    ['does not tell', {}, {}, 'unknown'],
    ['is excused', { exceptions: [anException()] }, { autoLockSeconds: 900 }, 'waived'],
    ['belongs to nobody known', { scope: { grades: [9] } }, { autoLockSeconds: 900 }, 'unknown'],
    ['is out of hours', { active: { during: ['late_night'] } }, { autoLockSeconds: 900 }, 'not-applicable'],
  ])('%s', (_title, rule, facts, state) => {
    expect(stateOf(lock(rule), facts)).toBe(state);
  });

  test('that cannot be read is named among the gaps, with the reason, and accused of nothing', () => {
    const unread = { autoLockSeconds: { reason: 'Only managed devices tell.' } };
    const { findings, deviceAnswers, proof } = evaluate(policyWith(lock()), aDevice({}, { unread }));
    expect(findings).toEqual([]);
    expect(deviceAnswers).toEqual([
      { ruleId: 'DEV-01', state: 'unknown', reason: 'Only managed devices tell.' },
    ]);
    expect(proof.rules[0]?.outcome).toEqual({ kind: 'unknown', reasons: ['Only managed devices tell.'] });
  });
  test('is the business of IT unless the rule says otherwise; a page that of the teacher', () => {
    const device = evaluate(policyWith(lock()), aDevice({ autoLockSeconds: 0 }));
    expect(device.findings[0]?.route).toBe('it');
    expect(evaluate(policyWith(aRule()), game).findings[0]?.route).toBe('teacher');
  });
});

test('names the filter that decided, and the one that came second', () => {
  const rule = aRule({
    when: { url: { matchesAny: ['arcade.example', 'arcade.example/snake'], unlessAny: ['.arcade.example'] } },
  });
  const evidenceAt = (url: string) => {
    const [proof] = evaluate(policyWith(rule), aPage(url)).proof.rules;
    const { condition } = proof ?? {};
    return condition?.kind === 'leaf' && condition.leaf.answer.result === 'match'
      ? condition.leaf.answer.evidence
      : undefined;
  };
  expect(evidenceAt('https://www.arcade.example/snake')).toEqual({
    host: 'www.arcade.example',
    filter: 'arcade.example/snake',
    runnerUp: 'arcade.example',
  });
  expect(evidenceAt('https://www.arcade.example/')).not.toHaveProperty('runnerUp');
});
