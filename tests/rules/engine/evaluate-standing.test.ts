import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import type { Campus } from '../../../rules/model/observation';
import type { Rule, RulePack } from '../../../rules/model/pack';
import { aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf, policyWith } from '../../fixtures/engine/policies';

const game = aPage('https://www.arcade.example/snake');

describe('a rule on trial', () => {
  test.each(['block', 'support', 'tell'] as const)('that asks to %s only records', (action) => {
    const { findings, effects } = evaluate(policyWith(aRule({ action, status: 'trial' })), game);
    expect(effects).toEqual([]);
    expect(findings).toMatchObject([{ action: 'record', trial: true, severity: 'low' }]);
  });
  test('does not stand in the way of one that is live', () => {
    const rules = [aRule({ action: 'block', status: 'trial' }), aRule({ id: 'FOC-02', action: 'tell' })];
    expect(evaluate(policyWith(...rules), game).effects).toMatchObject([{ kind: 'tell', ruleId: 'FOC-02' }]);
  });
});

test.each(['draft', 'off'] as const)('a rule that is %s says nothing', (status) => {
  const { findings, proof } = evaluate(policyWith(aRule({ status })), game);
  expect([findings, proof.rules]).toEqual([[], []]);
});

describe('words in a harmless context', () => {
  const lyrics = { any: ['blood'], softenNear: { within: 3, any: ['lyrics'] } };
  const wordy = (changes: Partial<Rule> = {}): Rule =>
    aRule({ when: { words: { in: ['search'], ...lyrics } }, severity: 'high', ...changes });
  const search = (words: string, ...rules: readonly Rule[]) =>
    evaluate(policyWith(...rules), aPage('https://find.example/?q=x', { search: words }));

  test('are noted as info and nobody is stopped', () => {
    const { findings, effects } = search('blood lyrics', wordy());
    expect(effects).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'info', softened: true, action: 'record' }]);
  });
  test('without it are not lowered', () => {
    expect(search('blood', wordy()).findings).toMatchObject([{ severity: 'high', softened: false }]);
  });
  test('never hide what is critical', () => {
    const { findings, effects } = search('blood lyrics', wordy({ severity: 'critical', action: 'support' }));
    expect(findings).toMatchObject([{ severity: 'critical', softened: false }]);
    expect(effects).toMatchObject([{ kind: 'support' }]);
  });
  test('lower a rule that a site only narrows', () => {
    const when = { host: { isOneOf: ['find.example'] }, words: { in: ['search'], ...lyrics } };
    expect(search('blood lyrics', wordy({ when })).findings[0]?.severity).toBe('info');
  });
  test('excuse nothing where the site alone is enough', () => {
    const when = { any: [{ host: { isOneOf: ['find.example'] } }, { words: { in: ['search'], ...lyrics } }] };
    expect(search('blood lyrics', wordy({ when })).findings[0]?.severity).toBe('high');
  });
  test('excuse nothing in a part that has no say', () => {
    const aside = {
      all: [{ words: { in: ['search'], ...lyrics } }, { host: { isOneOf: ['other.example'] } }],
    };
    const when = { any: [aside, { words: { in: ['search'], any: ['knives'] } }] };
    expect(search('blood lyrics, knives', wordy({ when })).findings[0]?.severity).toBe('high');
  });
});

describe('off campus', () => {
  const decide = (offCampus: RulePack['charter']['offCampus'], rule: Partial<Rule>, campus: Campus = 'off') =>
    evaluate(policyOf([aPack({ charter: { offCampus }, rules: [aRule(rule)] })]), { ...game, campus });

  test('full: all as at school', () => {
    const { effects, findings } = decide('full', { action: 'block' });
    expect([effects.map(({ kind }) => kind), findings.length]).toEqual([['block'], 1]);
  });
  test.each(['block', 'warn', 'tell'] as const)(
    'tell-only: %s tells the student and nobody else',
    (action) => {
      const { effects, findings } = decide('tell-only', { action });
      expect([effects.map(({ kind }) => kind), findings]).toEqual([['tell'], []]);
    },
  );
  test('tell-only: what only records at school is silent at home', () => {
    const { effects, findings } = decide('tell-only', { action: 'record' });
    expect([effects, findings]).toEqual([[], []]);
  });
  test('tell-only: help is help at home too', () => {
    const { effects, findings } = decide('tell-only', { action: 'support', route: 'counselor' });
    expect([effects.map(({ kind }) => kind), findings.length]).toEqual([['support'], 1]);
  });
  test('off: nothing, and it says so', () => {
    const { effects, findings, proof } = decide('off', { action: 'block' });
    expect([effects, findings, proof.rules[0]?.outcome]).toEqual([[], [], { kind: 'off-campus' }]);
  });
  test.each(['on', 'unknown'] as const)('%s the campus is no reason to rest', (campus) => {
    expect(decide('off', { action: 'block' }, campus).effects).toHaveLength(1);
  });
});

describe('a protected address', () => {
  const crisis = { url: 'https://help.example/', why: 'crisis help' };
  const rule = aRule({ action: 'block', when: { words: { in: ['title'], any: ['blood'] } } });
  const policy = policyOf([aPack({ protected: [crisis], rules: [rule] })]);
  test('is never blocked, whatever stands on the page', () => {
    const effectsAt = (url: string) => evaluate(policy, aPage(url, { title: 'Blood' })).effects;
    expect(effectsAt('https://help.example/#now')).toMatchObject([{ kind: 'tell' }]);
    expect(effectsAt('https://other.example/')).toMatchObject([{ kind: 'block' }]);
  });
  test.each([
    ['https://help.example/chat?from=7', 'tell'],
    ['https://chat.help.example/', 'tell'],
    ['https://advice.example/teens/now', 'tell'],
    ['https://advice.example/bets', 'block'],
    ['https://nothelp.example/', 'block'],
    ['https://proxy.example/?url=https://nothelp.example/', 'block'],
  ])('stands for all that is under it: at %s the page is answered with %s', (url, kind) => {
    const advice = { url: 'https://advice.example/teens', why: 'advice' };
    const wide = policyOf([aPack({ protected: [crisis, advice], rules: [rule] })]);
    expect(evaluate(wide, aPage(url, { title: 'Blood' })).effects).toMatchObject([{ kind }]);
  });
  test('that names no host stands for itself alone', () => {
    const slip = policyOf([aPack({ protected: [{ url: 'https://*/', why: 'a slip' }], rules: [rule] })]);
    const page = aPage('https://other.example/', { title: 'Blood' });
    expect(evaluate(slip, page).effects).toMatchObject([{ kind: 'block' }]);
  });
  test.each([
    ['locked', true, 'block'],
    ['open', false, 'tell'],
  ])('that a lower layer names, under a rule that is %s', (_name, locked, kind) => {
    const district = aPack({ rules: [{ ...rule, locked }] });
    const school = aPack({ layer: 'school', protected: [crisis], rules: [] });
    const page = aPage('https://help.example/chat', { title: 'Blood' });
    expect(evaluate(policyOf([district, school]), page).effects).toMatchObject([{ kind }]);
    const above = aPack({ layer: 'base', protected: [crisis], rules: [] });
    expect(evaluate(policyOf([above, district]), page).effects).toMatchObject([{ kind: 'tell' }]);
  });
});
