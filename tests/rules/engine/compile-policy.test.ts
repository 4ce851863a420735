import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { compilePolicy } from '../../../rules/engine/compile-policy';
import { kindOf } from '../../../rules/engine/compose-policy';
import { evaluate } from '../../../rules/engine/evaluate';
import { redact } from '../../../rules/incidents/redact';
import { addressAt, aPage, inChicago } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf, policyWith } from '../../fixtures/engine/policies';

const game = 'https://www.arcade.example/snake';

test('a layer sees the lists of those above it, and its own of the same name instead', () => {
  const school = (lists: Record<string, { hosts: string[] }>) =>
    policyOf([aPack({ rules: [] }), aPack({ layer: 'school', lists, rules: [aRule({ id: 'SCH-01' })] })]);
  const found = (policy: ReturnType<typeof school>, url: string) =>
    evaluate(policy, aPage(url)).findings.length;
  expect(found(school({}), game)).toBe(1);
  const own = school({ games: { hosts: ['chess.example'] } });
  expect([found(own, game), found(own, 'https://chess.example/')]).toEqual([0, 1]);
});

test('a lower layer’s list is nobody else’s', () => {
  const lists = { games: { hosts: ['nothing.example'] } };
  const policy = policyOf([aPack(), aPack({ layer: 'school', lists, rules: [] })]);
  expect(evaluate(policy, aPage(game)).findings).toHaveLength(1);
});

test('hours that a school moved are those of its own bells', () => {
  const district = aPack({ rules: [aRule({ active: { during: ['class'] } })] });
  const school = aPack({
    layer: 'school',
    clock: {
      timezone: 'America/Denver',
      periods: { homeroom: { days: ['tue'], from: '07:30', to: '08:00' } },
    },
    rules: [],
    adjust: [{ rule: 'FOC-01', active: { during: ['homeroom'] } }],
  });
  const policy = policyOf([district, school]);
  const findings = (moment: string) =>
    evaluate(policy, aPage(game, {}, { at: inChicago(moment) })).findings.length;
  expect(['2026-09-15T08:29', '2026-09-15T08:30', '2026-09-15T10:00'].map(findings)).toEqual([0, 1, 0]);
});

test('knows what kind of thing a rule speaks of, however deep', () => {
  const lock = { 'auto-lock': { atMost: 600 } };
  expect(kindOf({ any: [{ none: [lock] }, lock] }, checkRegistry)).toBe('device');
  expect(kindOf({ 'active-minutes': { atLeast: 45 } }, checkRegistry)).toBe('activity');
  expect(kindOf({ all: [{ host: { inList: 'games' } }] }, checkRegistry)).toBe('page');
});

describe('classes of sites', () => {
  test('are the lists by name, the district’s before the school’s', () => {
    const lists = { videos: { hosts: ['video.example'] }, games: { hosts: ['chess.example'] } };
    const { hostClasses } = policyOf([aPack({ layer: 'school', lists, rules: [] }), aPack()]);
    expect(hostClasses.map(({ name }) => name)).toEqual(['games', 'videos', 'games']);
    const classOf = (url: string) => hostClasses.find(({ asks }) => asks(addressAt(url)))?.name;
    expect([classOf(game), classOf('https://chess.example/'), classOf('https://school.example/')]).toEqual([
      'games',
      'games',
      undefined,
    ]);
  });
});

test('tells which changes of lower layers were refused', () => {
  const school = aPack({ layer: 'school', rules: [], adjust: [{ rule: 'FOC-99', action: 'tell' }] });
  const { refused } = compilePolicy({
    packs: [aPack(), school],
    checks: checkRegistry,
    actions: actionRegistry,
    redact,
  });
  expect(refused).toMatchObject([{ packId: 'maple-school', ruleId: 'FOC-99' }]);
});

test('texts of one field do not answer for another, nor an earlier page for a later', () => {
  const wordy = aRule({ when: { words: { in: ['title', 'search'], any: ['spins'] } } });
  const policy = policyWith(wordy);
  const found = (title: string, search: string) =>
    evaluate(policy, aPage(game, { title, search })).findings.length;
  expect([
    found('Spins', ''),
    found('', ''),
    found('', 'spins'),
    found('', 'tops'),
    found('Spins', 'x'),
  ]).toEqual([1, 0, 1, 0, 1]);
});

describe('a pack that begins on a later day', () => {
  const plain = aPack({ protected: [{ url: game, why: 'a lesson' }] });
  const pack = { ...plain, pack: { ...plain.pack, notBefore: '2026-09-16' } };
  const packsAt = (now: number | undefined) =>
    compilePolicy({ packs: [pack], checks: checkRegistry, actions: actionRegistry, redact, now }).policy;
  test('is left out until midnight on its own clock, rules and promises alike', () => {
    const before = packsAt(inChicago('2026-09-16T00:00') - 1);
    const [rule] = packsAt(undefined).rules;
    expect([before.packs, before.rules]).toEqual([[], []]);
    expect(rule && before.protects(addressAt(game), rule)).toBe(false);
    expect(packsAt(inChicago('2026-09-16T00:00')).rules).toHaveLength(1);
  });
  test('is whole where no time is given, as when it is tried out', () => {
    expect(packsAt(undefined).rules).toHaveLength(1);
  });
});

test('a pack that expired goes on being enforced', () => {
  const plain = aPack();
  const pack = { ...plain, pack: { ...plain.pack, expires: '2026-09-01' } };
  const now = inChicago('2026-09-16T10:00');
  const parts = { packs: [pack], checks: checkRegistry, actions: actionRegistry, redact, now };
  expect(compilePolicy(parts).policy.rules).toHaveLength(1);
});

test('what a charter does not keep is not in the finding', () => {
  const found = (keeps: ('host' | 'rule')[]) =>
    evaluate(policyOf([aPack({ charter: { keeps } })]), aPage(game)).findings[0];
  expect(found(['host', 'rule'])).toMatchObject({ host: 'www.arcade.example', kept: {} });
  expect(found(['rule'])?.host).toBeUndefined();
});
