import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Condition, Rule, RulePack } from '../../../../rules/model/pack';
import { everydayHosts } from '../../../../rules/review/lint/everyday-hosts';
import { lintAll, lintTexts, saidBy } from './linting';
import { schoolPack, schoolRule } from './school-pack';

const packWith = (when: Condition, changes: Partial<Rule> = {}, of: Partial<RulePack> = {}) =>
  schoolPack({ ...of, rules: [schoolRule({ when, action: 'block', ...changes })] });
const said = (...given: Parameters<typeof packWith>) => saidBy('blast-radius', lintAll([packWith(...given)]));
const filter = (...matchesAny: string[]): Condition => ({ url: { matchesAny } });

describe('a filter that is broader than it was meant', () => {
  test('shows how many it reaches, and the first ten', () => {
    const [message = ''] = said(filter('com'));
    expect(message).toMatch(
      /^“com” in rule R-1 would block \d\d of \d{3} sites that are protected or that schools use every day: /,
    );
    const [, named = ''] = /every day: (.*) and \d+ more\.$/.exec(message) ?? [];
    expect(named.split(', ')).toHaveLength(10);
    expect(named).toContain('docs.google.com');
  });
  test.each([
    ['*', 'classroom.google.com'],
    ['org', 'www.khanacademy.org'],
    ['edu', 'phet.colorado.edu'],
    ['gov', 'www.nasa.gov'],
    ['google.com', 'docs.google.com'],
    ['*/*game*', 'kids.nationalgeographic.com/games'],
    ['*/games', 'pbskids.org/games/'],
    ['*?q=*', 'www.google.com/search?q=photosynthesis'],
  ])('%s reaches %s', (written, hit) => {
    expect(said(filter(written)).join()).toContain(hit);
  });
  test('stands at its place, and one remark is made for each filter', () => {
    const found = lintAll([packWith(filter('games.example', 'org', 'edu'))]).filter(
      ({ lint }) => lint === 'blast-radius',
    );
    expect(found.map(({ path }) => path.slice(2))).toEqual([
      ['when', 'url', 'matchesAny', 1],
      ['when', 'url', 'matchesAny', 2],
    ]);
    expect(found.map(({ line }) => line)).toEqual([...new Set(found.map(({ line }) => line))]);
  });
  test('patterns count too', () => {
    expect(said({ url: { matching: 're2', matchesAny: ['e'] } }).join()).toContain(
      '“e” in rule R-1 would block',
    );
  });
  test.each([
    filter('games.example', 'playgames.com', '*/unblocked-games'),
    { url: { matchesAny: ['google.com/fun'] } },
    { url: { matchesAny: ['com'] }, words: { in: ['title'], any: ['unblocked games'] } },
    { host: { isOneOf: ['.google.com'] } },
  ])('%j reaches none', (when) => {
    expect(said(when)).toEqual([]);
  });
  test('nothing is said of a rule that only records, or is off', () => {
    expect(said(filter('com'), { action: 'record' })).toEqual([]);
    expect(said(filter('com'), { status: 'off' })).toEqual([]);
  });
});

describe('a list', () => {
  const lists = { games: { hosts: ['arcade.example', 'archive.org', 'pbskids.org'] } };
  const when = { host: { inList: 'games' } };
  test('is reported once, with all it reaches', () => {
    expect(said(when, { action: 'warn' }, { lists })).toEqual([
      expect.stringMatching(
        /^The list “games” of rule R-1 would warn about 2 of .* archive\.org\/details\/texts, pbskids\.org\/games\/\.$/,
      ),
    ]);
  });
  test('but not a host that the rule names beside it', () => {
    expect(
      said(
        { host: { inList: 'games', isOneOf: ['www.nasa.gov'] } },
        {},
        { lists: { games: { hosts: ['a.example'] } } },
      ),
    ).toEqual([expect.stringMatching(/^“www\.nasa\.gov” in rule R-1 /)]);
  });
});

describe('addresses of the school itself', () => {
  const when = filter('help.example');
  const promised = { protected: [{ url: 'https://help.example/now', why: 'help' }] };
  test('those it protects are marked', () => {
    expect(said(when, { action: 'warn' }, promised)).toEqual([
      expect.stringContaining('https://help.example/now (protected).'),
    ]);
  });
  test('to block them refuses the pack, which is said elsewhere', () => {
    expect(said(when, { action: 'block' }, promised)).toEqual([]);
  });
  test('those it uses every day are tried too', () => {
    expect(saidBy('blast-radius', lintAll([packWith(when)], { everyday: ['www.help.example/a'] }))).toEqual([
      expect.stringContaining('www.help.example/a.'),
    ]);
  });
});

test('the everyday addresses are written once each, and can be opened', () => {
  const all = everydayHosts.flatMap(({ addresses }) => addresses);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(119);
  expect(all.filter((address) => new URL(`https://${address}`).href === '')).toEqual([]);
});

/** Universities and newspapers, where the list is at hand. */
const real = new URL(
  '../../../../../shared/data/lists/must-not-match-universities-and-news.txt',
  import.meta.url,
);
const starter = readFileSync(new URL('../../../../rules/packs/starter.yaml', import.meta.url), 'utf8');
test.runIf(existsSync(real))(
  'the starter pack closes no university and no newspaper, nor warns of one',
  () => {
    const everyday = readFileSync(real, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'));
    const ofStarter = saidBy('blast-radius', lintTexts([starter], { everyday }));
    expect(ofStarter.filter((message) => /would (block|warn)/.test(message))).toEqual([]);
    expect(saidBy('blast-radius', lintAll([packWith(filter('edu'))], { everyday })).join()).toMatch(
      /would block \d{3,} of \d,?\d{3}/,
    );
  },
);
