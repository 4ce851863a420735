import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRegistry } from '../../../../rules/checks/registry';
import { parsePack } from '../../../../rules/engine/parse-pack';
import type { RulePack } from '../../../../rules/model/pack';
import { re2Engine } from '../../../../rules/patterns/re2-engine';
import { clauseCoverage, rulesWithoutClause } from '../../../../rules/review/lint/coverage';
import { allProblems, lintPacks } from '../../../../rules/review/lint/lint-packs';
import { lints } from '../../../../rules/review/lint/registry';
import { hostListOf } from './host-list-file';
import { lintAll, lintTexts, lintTools } from './linting';
import { schoolPack, schoolRule } from './school-pack';

const parse = (file: string, text: string) => ({
  parsed: parsePack({ file, text }, checkRegistry, { patternEngine: re2Engine }),
});
const textOf = (pack: RulePack) => JSON.stringify(pack, undefined, 1);

test('the built-in pack stands before every lint', () => {
  const starter = readFileSync(new URL('../../../../rules/packs/starter.yaml', import.meta.url), 'utf8');
  const found = lintTexts([starter]).map(({ lint, ruleId }) => `${lint} ${ruleId}`);
  expect(found).toEqual([]);
});

test('lints are told apart by ids that people can say, each with a sentence', () => {
  expect(new Set(lints.map(({ id }) => id)).size).toBe(lints.length);
  for (const { id, about } of lints) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(about).toMatch(/^[A-Z].*\.$/);
  }
});

test('a pack with errors is left alone until they are mended, the others are not', () => {
  const bad = parse('bad.yaml', 'format: 1');
  const good = parse('good.yaml', textOf(schoolPack({ lists: { games: { hosts: ['a.example'] } } })));
  expect(lintPacks([bad], lintTools)).toEqual([]);
  expect(lintPacks([bad, good], lintTools)).toMatchObject([
    { file: 'good.yaml', lint: 'unused-list', level: 'warning' },
  ]);
});

test('everything is said together, in the order of packs and lines', () => {
  const unclaused = parse(
    'b.yaml',
    textOf(
      schoolPack({
        lists: { games: { hosts: ['a.example'] } },
        rules: [{ ...schoolRule(), clause: undefined }],
      }),
    ),
  );
  const bad = parse('a.yaml', 'format: 1');
  const all = allProblems([unclaused, bad], lintTools);
  const places = all.map(({ file, line }) => `${file} ${String(line).padStart(4)}`);
  expect(places).toEqual(
    [...places].sort(
      (one, other) => other.slice(0, 6).localeCompare(one.slice(0, 6)) || one.localeCompare(other),
    ),
  );
  expect(all.some(({ message }) => message === 'This rule stands on no clause of the policy.')).toBe(true);
  expect(all.some(({ lint }) => lint === 'unused-list')).toBe(true);
  expect(all.at(-1)?.file).toBe('a.yaml');
});

test('of many remarks of one kind the first are shown, the rest is counted', () => {
  const lists = Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [`list-${at}`, { hosts: [`.h${at}.example`, `.g${at}.example`] }]),
  );
  const found = lintAll([schoolPack({ lists })]).filter(({ lint }) => lint === 'lone-host');
  expect(found).toHaveLength(201);
  expect(found.filter(({ message }) => message === 'There are 100 more remarks of this kind.')).toHaveLength(
    1,
  );
});

test('clauses: checked, partly, people only, nothing', () => {
  const clause = (id: string, checkedBy: 'rules' | 'people' | 'both') => ({ id, title: id, checkedBy });
  const policy = {
    title: 'Use',
    clauses: [
      clause('live', 'rules'),
      clause('half', 'both'),
      clause('ours', 'people'),
      clause('none', 'rules'),
      clause('shared', 'people'),
    ],
  };
  const rule = (id: string, of: string | undefined, status?: 'trial' | 'off') =>
    schoolRule({ id, clause: of, ...(status && { status }) });
  const rules = [
    rule('A', 'live'),
    rule('B', 'half', 'trial'),
    rule('C', 'none', 'off'),
    rule('D', 'shared'),
    rule('E', undefined),
  ];
  expect(
    clauseCoverage([schoolPack({ policy, rules })]).map(({ clauseId, state, live, trial }) => [
      clauseId,
      state,
      ...live,
      ...trial,
    ]),
  ).toEqual([
    ['live', 'checked', 'A'],
    ['half', 'partly', 'B'],
    ['ours', 'people-only'],
    ['none', 'nothing'],
    ['shared', 'partly', 'D'],
  ]);
  expect(rulesWithoutClause([schoolPack({ policy, rules })])).toEqual([{ packId: 'oak-usd', ruleId: 'E' }]);
});

test('lists that come from files are asked through their index', () => {
  const list = hostListOf('archive.org\nsnake.example\n');
  const pack = schoolPack({
    lists: { games: { from: 'games.txt', as: 'domains' } },
    rules: [
      schoolRule({ when: { host: { inList: 'games' }, none: [{ host: { inList: 'games' } }] } }),
      schoolRule({ id: 'R-2', when: { host: { inList: 'games' } } }),
    ],
  });
  const parsed = parsePack({ file: 'p.yaml', text: textOf(pack) }, checkRegistry, {
    listFiles: new Map([['games', list.file]]),
  });
  const found = lintPacks([{ parsed }], { ...lintTools, runs: () => list.run });
  expect(found.map(({ lint, ruleId }) => `${lint} ${ruleId}`)).toEqual(['dead-rule R-1', 'blast-radius R-2']);
});
