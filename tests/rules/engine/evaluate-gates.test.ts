import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import type { Policy } from '../../../rules/engine/policy';
import { actionIds } from '../../../rules/model/effect';
import type { Condition, Rule } from '../../../rules/model/pack';
import { severities } from '../../../rules/model/severity';
import { aPage } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const hosts = ['arcade.example', 'www.arcade.example', 'school.example', 'find.example', 'a.b.example'];
const someHosts = fc.uniqueArray(fc.constantFrom(...hosts), { minLength: 1, maxLength: 2 });
const filter = fc.constantFrom(...hosts, 'arcade.example/snake', 'find.example/*?q=cats', '.b.example', '*');

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('games', 'lessons').map((inList) => ({ host: { inList } })),
  someHosts.map((isOneOf) => ({ host: { isOneOf } })),
  fc
    .tuple(fc.uniqueArray(filter, { minLength: 1, maxLength: 2 }), fc.uniqueArray(filter, { maxLength: 2 }))
    .map(([matchesAny, unlessAny]) => ({
      url: { matchesAny, ...(unlessAny.length === 0 ? {} : { unlessAny }) },
    })),
  fc.constantFrom('snake', 'cats', 'poem').map((word) => ({
    words: { in: ['title', 'search'], any: [word], softenNear: { within: 2, any: ['poem'] } },
  })),
  fc.constant({ form: { of: ['photo'] } }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom('all', 'any', 'none'),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, parts]) => ({ [kind]: parts })),
    fc.tuple(leaf, leaf).map(([one, other]) => ({ ...one, ...other })),
  ),
}));

const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      when: condition,
      action: fc.constantFrom(...actionIds),
      severity: fc.constantFrom(...severities),
      status: fc.constantFrom('live' as const, 'trial' as const),
      excepted: fc.option(condition, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ excepted, ...rule }, index) =>
      aRule({
        ...rule,
        id: `R-${index}`,
        ...(excepted === undefined ? {} : { exceptions: [anException({ when: excepted })] }),
      }),
    ),
  );

const plainUrl = fc
  .tuple(fc.constantFrom(...hosts), fc.constantFrom('/', '/snake', '/x?q=cats'))
  .map(([host, rest]) => `https://${host}${rest}`);
const url = fc.oneof(
  plainUrl,
  plainUrl.map((inner) => `https://translate.google.com/translate?u=${encodeURIComponent(inner)}`),
  fc.constant('https://[::1]/snake'),
);
const facts = fc.record(
  { title: fc.constantFrom('', 'Snake', 'A poem of cats'), formKinds: fc.constant(['photo' as const]) },
  { requiredKeys: [] },
);

/** The same policy, with every rule asked on every page. */
const withoutGates = (policy: Policy): Policy => ({
  ...policy,
  pageRulesAlways: policy.rules,
  pageRulesByList: new Map(),
  pageRulesByGroup: new Map(),
});

const lists = { games: { hosts: ['arcade.example'] }, lessons: { hosts: ['.school.example', 'b.example'] } };

test('skipping rules that cannot match changes nothing of what is found and done', () => {
  fc.assert(
    fc.property(rules, url, facts, (drawn, address, known) => {
      const policy = policyOf([aPack({ lists, rules: drawn })]);
      const page = aPage(address, known);
      const gated = evaluate(policy, page);
      const whole = evaluate(withoutGates(policy), page);
      expect(gated.findings).toEqual(whole.findings);
      expect(gated.effects).toEqual(whole.effects);
      if (whole.findings.length > 0) expect(gated.proof.wouldFlip).toEqual(whole.proof.wouldFlip);
      const acted = (decision: typeof whole) =>
        decision.proof.rules.filter(({ condition: { result } }) => result === 'match');
      expect(acted(gated)).toEqual(acted(whole));
    }),
    { numRuns: 400 },
  );
});

test('a rule that names sites is not asked on other pages', () => {
  const policy = policyOf([aPack()]);
  expect(policy.pageRulesAlways).toEqual([]);
  expect(policy.pageRulesByList.size).toBe(1);
});
