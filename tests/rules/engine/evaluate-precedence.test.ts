import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { actionIds } from '../../../rules/model/effect';
import type { Rule } from '../../../rules/model/pack';
import { severities } from '../../../rules/model/severity';
import { aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf, policyWith } from '../../fixtures/engine/policies';

const page = aPage('https://www.arcade.example/snake');
const rulesAsking = (...actions: readonly Rule['action'][]) =>
  actions.map((action, index) => aRule({ id: `R-${index}`, action }));
const decide = (...rules: readonly Rule[]) => evaluate(policyWith(...rules), page);
const kinds = (...actions: readonly Rule['action'][]) =>
  decide(...rulesAsking(...actions)).effects.map(({ kind }) => kind);

describe('the strongest action is carried out', () => {
  test('block over warn over tell', () => {
    expect(kinds('tell', 'warn', 'block')).toEqual(['block']);
    expect(kinds('tell', 'warn')).toEqual(['warn']);
    expect(kinds('tell', 'record')).toEqual(['tell']);
    expect(kinds('record')).toEqual([]);
  });
  test('and help is shown beside it, whatever it is', () => {
    for (const action of ['block', 'warn', 'tell'] as const)
      expect(kinds(action, 'support').toSorted()).toEqual([action, 'support'].toSorted());
  });
  test('every rule that matched goes on record, and each note says what was done for it', () => {
    const { findings } = decide(...rulesAsking('warn', 'block', 'record', 'support'));
    const done = findings.map(({ ruleId, action }) => `${ruleId} ${action}`);
    expect(done.toSorted()).toEqual(['R-0 record', 'R-1 block', 'R-2 record', 'R-3 support']);
  });
  test('the one that lost says to which', () => {
    const { proof } = decide(...rulesAsking('warn', 'block'));
    expect(proof.rules.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['R-1', { kind: 'acts' }],
      ['R-0', { kind: 'loses', to: 'R-1' }],
    ]);
  });
  test('between equals the graver speaks, then the higher layer', () => {
    const words = (...rules: readonly Rule[]) => decide(...rules).effects.map(({ ruleId }) => ruleId);
    expect(words(aRule({ id: 'MILD' }), aRule({ id: 'GRAVE', severity: 'high' }))).toEqual(['GRAVE']);
    const byTitle = aRule({ id: 'SCHOOL', when: { words: { in: ['title'], any: ['snake'] } } });
    const policy = policyOf([aPack({ layer: 'school', rules: [byTitle] }), aPack()]);
    const titled = aPage('https://www.arcade.example/snake', { title: 'Snake' });
    expect(evaluate(policy, titled).effects.map(({ ruleId }) => ruleId)).toEqual(['FOC-01']);
  });
});

test('at most one of block, warn and tell is carried out, and it is the strongest asked for', () => {
  const someRules = fc.array(
    fc.record({ action: fc.constantFrom(...actionIds), severity: fc.constantFrom(...severities) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(someRules, (asked) => {
      const rules = asked.map((changes, index) => aRule({ id: `R-${index}`, ...changes }));
      const { effects, findings } = decide(...rules);
      const plain = effects.filter(({ kind }) => kind !== 'support').map(({ kind }) => kind);
      const strongest = (['block', 'warn', 'tell'] as const).find((action) =>
        rules.some((rule) => rule.action === action),
      );
      expect(plain).toEqual(strongest === undefined ? [] : [strongest]);
      expect(effects.length - plain.length).toBe(rules.filter(({ action }) => action === 'support').length);
      expect(findings).toHaveLength(rules.length);
    }),
  );
});

describe('what would change it', () => {
  test('all rules that block would have to rest; the milder ones need not', () => {
    const other = aRule({
      id: 'R-9',
      action: 'block',
      when: { url: { matchesAny: ['arcade.example/snake'] } },
    });
    const { proof } = decide(...rulesAsking('block', 'block', 'record', 'warn'), other);
    expect(proof.wouldFlip.map((change) => change.kind === 'answer' && change.check)).toEqual([
      'host',
      'url',
    ]);
  });
  test('in class the end of class is enough', () => {
    const { proof } = decide(aRule({ active: { during: ['class'] } }), aRule({ id: 'R-2', action: 'tell' }));
    expect(proof.wouldFlip).toMatchObject([{ kind: 'time' }]);
  });
  test('a rule that sleeps names its next hour', () => {
    const { proof, findings } = decide(aRule({ active: { during: ['late_night'] } }));
    expect(findings).toEqual([]);
    const [rule] = proof.rules;
    expect(proof.wouldFlip).toEqual([
      { kind: 'time', at: rule?.outcome.kind === 'out-of-hours' ? rule.outcome.opens : 'none' },
    ]);
  });
});

test('counts the rules that could have spoken of such a thing', () => {
  const device = aRule({ id: 'DEV-01', when: { 'auto-lock': { atMost: 600 } }, action: 'tell' });
  expect(decide(aRule(), device).proof.considered).toBe(1);
});
