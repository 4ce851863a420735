import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import type { Policy } from '../../../rules/engine/policy';
import type { Rule } from '../../../rules/model/pack';
import { type ReplayItem, replay } from '../../../rules/review/replay';
import { anyFacts, anyRules, anyUrl, namedLists } from '../../fixtures/engine/any-policy';
import { aPage, tuesdayAtTen } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf, policyWith } from '../../fixtures/engine/policies';

const visit = (url: string, facts = {}): ReplayItem => ({
  observation: aPage(url, facts),
  what: url,
  at: tuesdayAtTen,
});
const arcade = visit('https://arcade.example/');
const policyFor = (rules: readonly Rule[]): Policy =>
  policyOf([aPack({ lists: namedLists, rules: [...rules] })]);

describe('what two policies judge differently', () => {
  const games = aRule({ title: 'Game site' });
  const social = aRule({
    id: 'SOC-01',
    title: 'Social site',
    when: { host: { isOneOf: ['social.example'] } },
  });

  it('is told by rule: caught anew, no longer caught, and how', async () => {
    const social1 = visit('https://social.example/1');
    const report = await replay(policyWith(games), policyWith({ ...social, action: 'block' }), [
      arcade,
      social1,
      social1,
      visit('https://social.example/2'),
      visit('https://school.example/'),
    ]);
    expect(report).toEqual({
      judged: 5,
      notJudged: 0,
      reasons: [],
      lines: [
        {
          ruleId: 'SOC-01',
          title: 'Social site',
          kind: 'newly-caught',
          before: undefined,
          after: 'block',
          count: 3,
          examples: [
            { what: 'https://social.example/1', at: tuesdayAtTen },
            { what: 'https://social.example/2', at: tuesdayAtTen },
          ],
        },
        {
          ruleId: 'FOC-01',
          title: 'Game site',
          kind: 'no-longer-caught',
          before: 'warn',
          after: undefined,
          count: 1,
          examples: [{ what: 'https://arcade.example/', at: tuesdayAtTen }],
        },
      ],
    });
  });

  it('tells the same rule that does more from another rule that decides', async () => {
    const [more] = (await replay(policyWith(games), policyWith({ ...games, action: 'block' }), [arcade]))
      .lines;
    expect(more).toMatchObject({ ruleId: 'FOC-01', kind: 'other-action', before: 'warn', after: 'block' });
    const stronger = { ...games, id: 'GAM-02', title: 'Arcades', action: 'block' as const };
    const [other] = (await replay(policyWith(games), policyWith(games, stronger), [arcade])).lines;
    expect(other).toMatchObject({ ruleId: 'GAM-02', kind: 'other-reason', before: 'warn', after: 'block' });
  });

  it('shows five examples and counts the rest', async () => {
    const visits = Array.from({ length: 9 }, (_, number) => visit(`https://arcade.example/${number}`));
    const [line] = (await replay(policyWith(), policyWith(games), visits)).lines;
    expect(line?.count).toBe(9);
    expect(line?.examples.map(({ what }) => what.at(-1))).toEqual(['0', '1', '2', '3', '4']);
  });

  it('lets each policy find the addresses inside an address by its own forwarders', async () => {
    const knowing = policyOf([
      aPack({ rules: [games], forwarders: [{ host: 'frame.example', parameter: 'u' }] }),
    ]);
    const framed = visit('https://frame.example/?u=https%3A%2F%2Farcade.example%2F');
    const { lines } = await replay(policyWith(games), knowing, [framed]);
    expect(lines).toMatchObject([{ kind: 'newly-caught', ruleId: 'FOC-01' }]);
  });

  it('counts why things could not be judged', async () => {
    const items = [{ notJudged: 'Gone.' }, arcade, { notJudged: 'Gone.' }, { notJudged: 'Lost.' }];
    expect(await replay(policyWith(games), policyWith(games), items)).toMatchObject({
      judged: 1,
      notJudged: 3,
      reasons: [
        { sentence: 'Gone.', count: 2 },
        { sentence: 'Lost.', count: 1 },
      ],
    });
  });

  it('takes one thing at a time, judged before the next one is asked for', async () => {
    const order: string[] = [];
    async function* visits() {
      for (const number of [1, 2, 3]) {
        order.push(`given ${number}`);
        yield {
          ...visit('https://arcade.example/'),
          get what() {
            order.push(`judged ${number}`);
            return `visit ${number}`;
          },
        };
      }
    }
    await replay(policyWith(), policyWith(games), visits());
    expect([...new Set(order)]).toEqual([
      'given 1',
      'judged 1',
      'given 2',
      'judged 2',
      'given 3',
      'judged 3',
    ]);
  });
});

describe('properties', () => {
  const anyVisits = fc.array(
    fc.tuple(anyUrl, anyFacts).map(([url, facts]) => visit(url, facts)),
    { maxLength: 10 },
  );

  it('a policy differs nowhere from itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyRules, anyVisits, async (rules, visits) => {
        const report = await replay(policyFor(rules), policyFor(rules), visits);
        expect(report).toEqual({ judged: visits.length, notJudged: 0, reasons: [], lines: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('counts every visit once whose strongest effect is another, and no other visit', async () => {
    const verdict = (policy: Policy, item: ReplayItem) => {
      if ('notJudged' in item) return '';
      const { effects, findings } = evaluate(policy, item.observation);
      const [effect] = effects;
      return effect ? `${effect.kind} ${effect.ruleId}` : `record ${findings[0]?.ruleId}`;
    };
    await fc.assert(
      fc.asyncProperty(anyRules, anyRules, anyVisits, async (one, other, visits) => {
        const [before, after] = [policyFor(one), policyFor(other)];
        const { lines } = await replay(before, after, visits);
        const differing = visits.filter((item) => verdict(before, item) !== verdict(after, item));
        expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(differing.length);
        for (const { examples, count } of lines)
          expect(examples.length).toBeLessThanOrEqual(Math.min(5, count));
      }),
      { numRuns: 50 },
    );
  });
});
