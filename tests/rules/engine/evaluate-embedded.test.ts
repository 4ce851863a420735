import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { aPage } from '../../fixtures/engine/observations';
import { anException, aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const game = 'https://www.arcade.example/snake';
const translated = (url: string) => `https://translate.google.com/translate?u=${encodeURIComponent(url)}`;

test.each([
  ['translated', translated(game)],
  ['in the archive', `https://web.archive.org/web/2020/${game}`],
  ['from an AMP cache', 'https://www-arcade-example.cdn.ampproject.org/c/s/www.arcade.example/snake'],
  ['translated twice', translated(translated(game))],
])('a page is judged as if opened directly when it comes %s', (_title, url) => {
  const { findings, effects } = evaluate(policyWith(aRule()), aPage(url));
  expect(effects).toMatchObject([{ kind: 'warn' }]);
  expect(findings).toMatchObject([{ ruleId: 'FOC-01', host: 'www.arcade.example' }]);
});

test('one rule makes one note, also where the page outside matches too', () => {
  const both = aRule({ when: { host: { isOneOf: ['arcade.example', 'translate.google.com'] } } });
  expect(evaluate(policyWith(both), aPage(translated(game))).findings).toMatchObject([
    { host: 'translate.google.com' },
  ]);
});

test('what is allowed by name cannot be had through an allowed translator', () => {
  const onlyAllowed = aRule({
    action: 'block',
    when: { none: [{ host: { isOneOf: ['translate.google.com', 'school.example'] } }] },
  });
  const policy = policyWith(onlyAllowed);
  expect(evaluate(policy, aPage(translated('https://school.example/'))).effects).toEqual([]);
  expect(evaluate(policy, aPage(translated(game))).effects).toMatchObject([{ kind: 'block' }]);
});

test('words searched for inside count, and those outside still do', () => {
  const wordy = aRule({ when: { words: { in: ['search'], any: ['free spins'] } } });
  const found = (url: string, search = '') =>
    evaluate(policyWith(wordy), aPage(url, { search })).findings.length;
  expect(found(translated('https://www.bing.com/search?q=free+spins'))).toBe(1);
  expect(found(translated('https://www.bing.com/search?q=tops'))).toBe(0);
  expect(found(translated(game), 'free spins')).toBe(1);
});

describe('exceptions are for the page they name', () => {
  const withException = (host: string) =>
    policyWith(aRule({ exceptions: [anException({ when: { host: { isOneOf: [host] } } })] }));
  test('inside as well', () => {
    const { findings, proof } = evaluate(withException('arcade.example'), aPage(translated(game)));
    expect([findings, proof.rules[0]?.outcome.kind]).toEqual([[], 'excepted']);
  });
  test('and not for what a permitted translator carries', () => {
    expect(evaluate(withException('translate.google.com'), aPage(translated(game))).findings).toHaveLength(1);
  });
});

test('soft words on the page do not excuse the site inside it', () => {
  const lyrics = { any: ['blood'], softenNear: { within: 3, any: ['lyrics'] } };
  const rule = aRule({
    severity: 'high',
    when: { any: [{ host: { inList: 'games' } }, { words: { in: ['title'], ...lyrics } }] },
  });
  const { findings } = evaluate(policyWith(rule), aPage(translated(game), { title: 'Blood lyrics' }));
  expect(findings).toMatchObject([{ severity: 'high', softened: false }]);
});
