import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalClock } from '../../../rules/engine/local-clock';
import { compileSchedule } from '../../../rules/engine/schedule';
import type { Condition, Period, Rule, RulePack } from '../../../rules/model/pack';
import type { PolicyChange } from '../../../rules/model/review';
import { severities } from '../../../rules/model/severity';
import { weekdays } from '../../../rules/model/weekday';
import { diffPolicies } from '../../../rules/review/diff';
import { anyFacts, anyRules, anyUrl, namedLists } from '../../fixtures/engine/any-policy';
import { aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';
import { diffTools } from './told';

const packOf = (rules: readonly Rule[]): RulePack => aPack({ lists: namedLists, rules: [...rules] });
const changesOf = (before: RulePack, after: RulePack) => diffPolicies([before], [after], diffTools).changes;
const anyPack = anyRules.map(packOf);

/** The same with the keys of every object in another order. */
const reordered = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toReversed())
        : each,
    ),
  );

describe('the same policy twice', () => {
  it('has no changes, however its keys stand', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(changesOf(pack, pack)).toEqual([]);
        expect(changesOf(pack, reordered(pack))).toEqual([]);
      }),
    );
  });
});

type Step = readonly [part: string, gentler: Partial<Rule>, stricter: Partial<Rule>];

const ordered = <T>(values: readonly T[]) =>
  fc
    .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => [values[Math.min(one, other)], values[Math.max(one, other)]] as const);

/** One change of a rule, from its gentler to its stricter form. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ordered(['record', 'tell', 'warn', 'block'] as const).map(
    ([mild, strong]): Step => ['action', { action: mild ?? 'tell' }, { action: strong ?? 'tell' }],
  ),
  ordered(severities).map(
    ([mild, strong]): Step => ['severity', { severity: mild ?? 'low' }, { severity: strong ?? 'low' }],
  ),
  ordered(['off', 'trial', 'live'] as const).map(
    ([mild, strong]): Step => ['status', { status: mild }, { status: strong }],
  ),
  fc
    .uniqueArray(fc.integer({ min: -1, max: 13 }), { minLength: 2 })
    .map((grades): Step => ['scope', { scope: { grades: grades.slice(1) } }, { scope: { grades } }]),
  fc.constant<Step>(['locked', {}, { locked: true }]),
  ordered([2, 3, 5, 9]).map(
    ([few, many]): Step => [
      'repeats',
      { repeats: { count: many ?? 2, within: { days: 7 } } },
      { repeats: { count: few ?? 2, within: { days: 7 } } },
    ],
  ),
  fc.constant<Step>([
    'schedule',
    { active: { during: ['class'] } },
    { active: { during: ['class', 'late_night'] } },
  ]),
);

describe('one change of one rule', () => {
  it('is told once, in the right direction both ways', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(), anyStep, (rules, pick, [part, gentler, stricter]) => {
        const at = pick % rules.length;
        const form = (changes: Partial<Rule>) =>
          packOf(rules.map((rule, index) => (index === at ? { ...rule, status: 'live', ...changes } : rule)));
        const brief = (changes: readonly PolicyChange[]) =>
          changes.map(({ ruleId, part: of, direction }) => ({ ruleId, part: of, direction }));
        const about = { ruleId: rules[at]?.id, part };
        expect(brief(changesOf(form(gentler), form(stricter)))).toEqual([
          { ...about, direction: 'stricter' },
        ]);
        expect(brief(changesOf(form(stricter), form(gentler)))).toEqual([{ ...about, direction: 'gentler' }]);
      }),
    );
  });
});

const anyPeriod: fc.Arbitrary<Period> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
  from: fc.constantFrom('00:00', '08:15', '15:00', '22:30'),
  to: fc.constantFrom('00:00', '05:30', '15:00', '23:45'),
});

describe('hours', () => {
  /** Quarters of an hour of a week in which the engine finds the rule awake. */
  const awakeIn = (period: Period): readonly boolean[] => {
    const schedule = compileSchedule(new LocalClock('UTC'), [period], []);
    const monday = Date.UTC(2026, 8, 14);
    return Array.from({ length: 7 * 96 }, (_, quarter) => schedule.judge(monday + quarter * 900_000).active);
  };
  const packAt = (period: Period) =>
    aPack({
      clock: { timezone: 'UTC', periods: { shift: period } },
      rules: [aRule({ active: { during: ['shift'] } })],
    });

  it('are longer or shorter exactly where the engine says so', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const [before, after] = [awakeIn(one), awakeIn(other)];
        const gains = after.some((awake, quarter) => awake && before[quarter] !== true);
        const loses = before.some((awake, quarter) => awake && after[quarter] !== true);
        const expected = gains ? (loses ? ['different'] : ['stricter']) : loses ? ['gentler'] : [];
        expect(changesOf(packAt(one), packAt(other)).map(({ direction }) => direction)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const anyWhen: fc.Arbitrary<Condition> = anyRules.map(([rule]) => rule?.when ?? {});
/** A condition, and another one that was made from it. */
const anyEdit = fc
  .tuple(anyWhen, anyWhen, fc.constantFrom('any', 'all', 'excepted', 'other', 'twice', 'inner'))
  .map(([before, extra, kind]): readonly [Condition, Condition] => {
    switch (kind) {
      case 'any':
        return [before, { any: [before, extra] }];
      case 'all':
        return [before, { all: [before, extra] }];
      case 'excepted':
        return [before, { all: [before, { none: [extra] }] }];
      case 'twice':
        return [{ none: [before] }, { none: [{ any: [before, extra] }] }];
      case 'inner':
        return [
          { all: [before, { host: { isOneOf: ['arcade.example'] } }] },
          { all: [before, { host: { isOneOf: ['arcade.example', 'school.example'] } }] },
        ];
      default:
        return [before, extra];
    }
  });

describe('conditions', () => {
  it('that are called wider match wherever they did, and narrower ones nowhere else', () => {
    let told = 0;
    fc.assert(
      fc.property(
        anyEdit,
        fc.array(fc.tuple(anyUrl, anyFacts), { minLength: 5, maxLength: 8 }),
        ([old, young], pages) => {
          const [before, after] = [packOf([aRule({ when: old })]), packOf([aRule({ when: young })])];
          const [change] = changesOf(before, after);
          const [judgeOld, judgeYoung] = [policyOf([before]), policyOf([after])];
          const matches = (policy: typeof judgeOld, page: ReturnType<typeof aPage>) =>
            policy.ruleAt(0).condition.ask(page.facts, {}, { at: page.at, windowStart: page.at }).result ===
            'match';
          for (const [url, facts] of pages) {
            const page = aPage(url, facts);
            const [was, is] = [matches(judgeOld, page), matches(judgeYoung, page)];
            if (change === undefined) expect(is).toBe(was);
            if (change?.direction === 'stricter') expect(is || !was).toBe(true);
            if (change?.direction === 'gentler') expect(was || !is).toBe(true);
          }
          if (change?.direction === 'stricter' || change?.direction === 'gentler') told += 1;
        },
      ),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(15);
  });
});

describe('sentences', () => {
  const neverSaid =
    /\bR-\d|undefined|null|NaN|\[object|[{}]|inList|isOneOf|matchesAny|unlessAny|softenNear|atLeast|page-text|late_night|orgUnits|retentionDays|offCampus|no-match|maple-district/;

  it('hold no ids, no names of keys and nothing unfinished', () => {
    fc.assert(
      fc.property(anyRules, anyRules, fc.option(anyStep, { nil: undefined }), (one, other, step) => {
        const [before, after] = [packOf(one), packOf(other.map((rule) => ({ ...rule, ...step?.[2] })))];
        const changes = [
          ...changesOf(before, after),
          ...diffPolicies([], [after], diffTools).changes,
          ...diffPolicies([before], [], diffTools).changes,
        ];
        for (const { sentence } of changes) {
          expect(sentence).not.toMatch(neverSaid);
          expect(sentence).toMatch(/^[\p{Lu}“].*\.$/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
