import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import type { Exception, RulePack } from '../../../rules/model/pack';
import { aPage, inChicago, tuesdayAtTen } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf, policyWith } from '../../fixtures/engine/policies';

const game = 'https://www.arcade.example/snake';

const findsWith = (exception: Partial<Exception>, at = tuesdayAtTen, subject = {}) => {
  const policy = policyWith(aRule({ exceptions: [anException(exception)] }));
  return evaluate(policy, aPage(game, {}, { at, subject })).findings.length;
};

test('permits, and says which exception and why', () => {
  const policy = policyWith(aRule({ exceptions: [anException()] }));
  const { findings, effects, proof } = evaluate(policy, aPage(game));
  expect([findings, effects]).toEqual([[], []]);
  expect(proof.rules[0]?.outcome).toEqual({
    kind: 'excepted',
    exceptionId: 'X-1',
    reason: 'Unit 3: game loops',
  });
  expect(proof.wouldFlip).toEqual([{ kind: 'exception', ruleId: 'FOC-01' }]);
});

describe('ends with the last minute of its day', () => {
  test.each([
    ['2026-12-18T23:59', 0],
    ['2026-12-19T00:00', 1],
  ])('%s', (moment, findings) => {
    expect(findsWith({ expires: '2026-12-18' }, inChicago(moment))).toBe(findings);
  });
  test('on the clock of the pack that gives it, not of the one that made the rule', () => {
    const school = aPack({
      layer: 'school',
      clock: { timezone: 'Asia/Kathmandu' },
      rules: [],
      adjust: [{ rule: 'FOC-01', exceptions: [anException({ expires: '2026-12-18' })] }],
    });
    const policy = policyOf([aPack(), school]);
    // Two in the afternoon of the 18th in Chicago is past midnight in Kathmandu.
    const findings = (moment: string) =>
      evaluate(policy, aPage(game, {}, { at: inChicago(moment) })).findings.length;
    expect([findings('2026-12-18T12:14'), findings('2026-12-18T12:15')]).toEqual([0, 1]);
  });
});

describe('ends at the minute it names', () => {
  const until = '2026-09-15T10:45';
  test.each([
    ['2026-09-15T10:44', 0],
    ['2026-09-15T10:45', 1],
    ['2026-09-15T23:00', 1],
  ])('%s', (moment, findings) => {
    expect(findsWith({ expires: '2026-09-15', until }, inChicago(moment))).toBe(findings);
  });
  test('once only, where an hour comes twice', () => {
    const night = { expires: '2026-11-01', until: '2026-11-01T01:30' };
    const first = inChicago('2026-11-01T01:29');
    const hourMs = 3_600_000;
    expect([first, first + hourMs].map((at) => findsWith(night, at))).toEqual([0, 1]);
  });
});

describe('applies only where everything it names is so', () => {
  test.each([
    ['another site', { when: { host: { isOneOf: ['snake.example'] } } }, 1],
    ['this site', { when: { host: { isOneOf: ['arcade.example'] } } }, 0],
    ['words that nobody could read', { when: { words: { in: ['title' as const], any: ['loops'] } } }, 1],
    ['in class', { during: ['class'] }, 0],
    ['at night', { during: ['late_night'] }, 1],
    ['a grade that nobody said', { scope: { grades: [7] } }, 1],
  ])('%s', (_title, exception, findings) => {
    expect(findsWith(exception)).toBe(findings);
  });
  test('one grade, and not another', () => {
    const scope = { grades: [7] };
    expect(findsWith({ scope }, tuesdayAtTen, { grade: 7 })).toBe(0);
    expect(findsWith({ scope }, tuesdayAtTen, { grade: 8 })).toBe(1);
  });
});

describe('facts', () => {
  const withTitle = anException({ when: { words: { in: ['title'], any: ['loops'] } } });
  test('that only an exception asks for are gathered too', () => {
    expect([...policyWith(aRule({ exceptions: [withTitle] })).reads].sort()).toEqual(['title', 'url']);
  });
  test('of a rule that is off are not', () => {
    const policy = policyWith(aRule({ status: 'off', exceptions: [withTitle] }));
    expect([...policy.reads]).toEqual([]);
  });
});

describe('a locked rule', () => {
  const lowered = (locked: boolean) => {
    const school = aPack({
      layer: 'school',
      rules: [],
      adjust: [{ rule: 'FOC-01', exceptions: [anException()] }],
    });
    return evaluate(policyOf([aPack({ rules: [aRule({ locked })] }), school]), aPage(game)).findings.length;
  };
  test('ignores the exceptions of lower layers', () => {
    expect([lowered(false), lowered(true)]).toEqual([0, 1]);
  });
  test('keeps its own', () => {
    const policy = policyWith(aRule({ locked: true, exceptions: [anException()] }));
    expect(evaluate(policy, aPage(game)).findings).toEqual([]);
  });
  test('is not loosened by a lower layer that gives its list another meaning', () => {
    const rule = aRule({
      locked: true,
      exceptions: [anException({ when: { host: { inList: 'lessons' } } })],
    });
    const lists = { games: { hosts: ['arcade.example'] }, lessons: { hosts: ['school.example'] } };
    const lower = { games: { hosts: ['nothing.example'] }, lessons: { hosts: ['arcade.example'] } };
    const packs: RulePack[] = [
      aPack({ lists, rules: [rule] }),
      aPack({ layer: 'school', lists: lower, rules: [] }),
    ];
    expect(evaluate(policyOf(packs), aPage(game)).findings).toHaveLength(1);
  });
});
