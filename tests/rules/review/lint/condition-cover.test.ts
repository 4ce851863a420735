import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRule } from '../../../../rules/engine/judge-rule';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import type { Condition } from '../../../../rules/model/pack';
import { conflictIn, covers } from '../../../../rules/review/lint/reach/condition-cover';
import { partsOf } from '../../../../rules/review/lint/reach/condition-parts';
import { HostReach } from '../../../../rules/review/lint/reach/host-reach';
import { aPack, aRule } from '../../../fixtures/engine/packs';
import { policyOf } from '../../../fixtures/engine/policies';

const names = ['a.example', 'b.a.example', 'c.example', 'example', '.a.example', '.d.c.example'];
const filters = [
  'a.example',
  '.a.example',
  'a.example/x',
  '*/x',
  '*/x*z',
  'https://c.example',
  'c.example:8080',
  '*',
  'b.a.example/?q=1',
  'example',
];
const lists = { games: { hosts: ['a.example', '.c.example'] } };

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant({ host: { inList: 'games' } }),
  fc.subarray(names, { minLength: 1, maxLength: 3 }).map((isOneOf) => ({ host: { isOneOf } })),
  fc
    .tuple(fc.subarray(filters, { minLength: 1, maxLength: 3 }), fc.subarray(filters, { maxLength: 2 }))
    .map(([matchesAny, unlessAny]) => ({ url: { matchesAny, ...(unlessAny.length > 0 && { unlessAny }) } })),
);
const { condition } = fc.letrec<{ condition: Condition; group: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
  group: fc
    .tuple(
      fc.constantFrom('all', 'any', 'none'),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      fc.option(leaf),
    )
    .map(([name, members, beside]): Condition => ({ ...beside, [name]: members })),
}));

const hosts = [
  'a.example',
  'b.a.example',
  'w.b.a.example',
  'c.example',
  'd.c.example',
  'w.d.c.example',
  'example',
  'other.test',
];
const addresses = hosts
  .flatMap((host) => [`https://${host}`, `http://${host}`, `https://${host}:8080`])
  .flatMap((site) => ['/', '/x', '/x/y/z', '/?q=1', '/x?q=1'].map((path) => `${site}${path}`))
  .flatMap((url) => normaliseUrl(url) ?? []);

/** Each rule's verdict on each address, by the engine. */
const verdictsOf = (...conditions: readonly Condition[]) => {
  const rules = conditions.map((when, index) => aRule({ id: `R-${index}`, when }));
  const policy = policyOf([aPack({ lists, rules })]);
  return policy.rules.map((rule) =>
    addresses.map((url) => {
      const facts = { url, search: '' };
      return (
        judgeRule(rule, { kind: 'page', at: 0, subject: {}, campus: 'on', facts, unread: {} }).condition
          .result === 'match'
      );
    }),
  );
};

const pack = aPack({ lists });
const reach = new HostReach([pack], () => policyOf([pack]));

describe('what is said of conditions without looking at pages holds on every page', () => {
  test('where one condition covers another, it matches whenever the other does', () => {
    let covered = 0;
    const numRuns = 600;
    fc.assert(
      fc.property(condition, condition, (wide, narrow) => {
        if (!covers(partsOf(wide, pack), partsOf(narrow, pack), reach)) return;
        covered += 1;
        const [wides = [], narrows = []] = verdictsOf(wide, narrow);
        expect(narrows.map((matches, at) => !matches || wides[at])).not.toContain(false);
      }),
      { numRuns },
    );
    expect(covered).toBeGreaterThan(numRuns / 40);
  });
  test('where parts are in conflict, no page matches', () => {
    let conflicts = 0;
    const numRuns = 800;
    fc.assert(
      fc.property(condition, (when) => {
        if (conflictIn(partsOf(when, pack), reach) === undefined) return;
        conflicts += 1;
        expect(verdictsOf(when).flat()).not.toContain(true);
      }),
      { numRuns },
    );
    expect(conflicts).toBeGreaterThan(numRuns / 200);
  });
  test('a condition covers itself', () => {
    fc.assert(
      fc.property(condition, (when) => {
        expect(covers(partsOf(when, pack), partsOf(when, pack), reach)).toBe(true);
      }),
    );
  });
  test('many alternatives take no longer than they must', () => {
    const any = Array.from({ length: 200 }, (_, at) => ({ host: { isOneOf: [`h${at}.example`] } }));
    const when = { all: Array.from({ length: 8 }, () => ({ any, none: any })) };
    expect(covers(partsOf(when, pack), partsOf(when, pack), reach)).toBe(true);
  });
});
