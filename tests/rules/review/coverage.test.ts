import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runTests } from '../../../rules/engine/run-tests';
import type { Condition, RulePack, RuleTest } from '../../../rules/model/pack';
import { coverageOf, isCovered } from '../../../rules/review/coverage';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const now = Date.parse('2026-09-15T15:00Z');
const about = (host: string): Condition => ({ host: { isOneOf: [host] } });
const at = (url: string): RuleTest => ({ name: url, given: { url }, expect: 'match' });

const packOf = (when: Condition, tests: readonly RuleTest[]): RulePack =>
  aPack({ rules: [aRule({ id: 'R-1', when, tests: [...tests] })] });
const coverage = (pack: RulePack) => coverageOf(pack, runTests(policyOf([pack]), now));

describe('a question is covered when tests had it answered both ways', () => {
  const a = about('a.example');
  test.each([
    [['https://a.example/'], true, false],
    [['https://b.example/'], false, true],
    [['https://a.example/', 'https://b.example/'], true, true],
    [[], false, false],
  ])('with tests at %j', (urls, madeTrue, madeFalse) => {
    const pack = packOf(a, urls.map(at));
    expect(coverage(pack)).toEqual([
      { ruleId: 'R-1', check: 'host', path: ['rules', 0, 'when', 'host'], madeTrue, madeFalse },
    ]);
  });

  test('an answer that is not known counts for neither', () => {
    const pack = packOf({ words: { in: ['title'], any: ['game'] } }, [at('https://a.example/')]);
    expect(coverage(pack).map(({ madeTrue, madeFalse }) => [madeTrue, madeFalse])).toEqual([[false, false]]);
  });
});

test('each question of a nested condition is told apart, with its place', () => {
  const pack = packOf(
    { any: [about('a.example'), { none: [about('b.example')], all: [about('c.example')] }] },
    [at('https://a.example/'), at('https://b.example/'), at('https://x.example/')],
  );
  expect(coverage(pack).map((question) => [question.path.slice(3).join('.'), isCovered(question)])).toEqual([
    ['any.0.host', true],
    ['any.1.none.0.host', true],
    ['any.1.all.0.host', false],
  ]);
});

test('tests of other packs count for nothing', () => {
  const pack = packOf(about('a.example'), [at('https://a.example/')]);
  const other = { ...pack, pack: { ...pack.pack, id: 'other' } };
  expect(coverageOf(pack, runTests(policyOf([other]), now)).every(({ madeTrue }) => !madeTrue)).toBe(true);
});

test('whatever the shape: a question was made true exactly when a test opened its own host', () => {
  const hosts = ['a.example', 'b.example', 'c.example', 'd.example'];
  const { tree } = fc.letrec<{ tree: Condition; group: Condition; leaf: Condition }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('group')),
    leaf: fc.constantFrom(...hosts).map(about),
    group: fc
      .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([kind, parts]) => ({ [kind]: parts })),
  }));
  fc.assert(
    fc.property(tree, fc.subarray(hosts), (when, opened) => {
      const pack = packOf(
        when,
        opened.map((host) => at(`https://${host}/`)),
      );
      for (const { path, madeTrue, madeFalse } of coverage(pack)) {
        const asked = path.reduce<unknown>((value, step) => Reflect.get(Object(value), step), pack);
        const [host = ''] = Reflect.get(Object(asked), 'isOneOf');
        expect(madeTrue).toBe(opened.includes(host));
        expect(madeFalse).toBe(opened.some((other) => other !== host));
      }
    }),
    { numRuns: 200 },
  );
});
