import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRegistry } from '../../../rules/checks/registry';
import { type Condition, packSchema } from '../../../rules/model/pack';

const source = readFileSync(new URL('../../../rules/packs/starter.yaml', import.meta.url), 'utf8');
const read = packSchema(checkRegistry).safeParse(parse(source));

/** The checks that a condition names, at any depth. */
const checksIn = (when: Condition): readonly string[] =>
  Object.entries(when).flatMap(([key, value]) =>
    ['all', 'any', 'none'].includes(key) ? (value as readonly Condition[]).flatMap(checksIn) : [key],
  );
/** Every value that stands under a key of the given name, at any depth. */
const valuesOf = (node: unknown, name: string): readonly unknown[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => [
        ...(key === name ? [value] : []),
        ...valuesOf(value, name),
      ])
    : [];

if (!read.success)
  throw new Error(`The pack cannot be read: ${JSON.stringify(read.error.issues, undefined, 2)}`);
const pack = read.data;
const { rules, policy, lists = {}, program } = pack;
const isOfKind = (kind: string, when: Condition) =>
  checksIn(when).some((id) => checkRegistry.get(id)?.kind === kind);
const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]));

describe('the pack as a whole', () => {
  test('has at least 28 rules over at least 16 clauses', () => {
    expect(rules.length).toBeGreaterThanOrEqual(28);
    expect(new Set(rules.map(({ clause }) => clause)).size).toBeGreaterThanOrEqual(16);
  });

  test('names each rule, clause, goal and host once', () => {
    const names = [
      rules.map(({ id }) => id),
      policy.clauses.map(({ id }) => id),
      program?.goals?.map(({ id }) => id) ?? [],
      ...Object.values(lists).map((list) => ('hosts' in list ? list.hosts : [])),
    ];
    for (const each of names) expect(each.filter((name, at) => each.indexOf(name) !== at)).toEqual([]);
  });

  test('has a rule for every clause that rules check, and none for those left to people', () => {
    const held = new Set(rules.map(({ clause }) => clause));
    for (const { id, checkedBy } of policy.clauses)
      expect([id, held.has(id)]).toEqual([id, checkedBy !== 'people']);
  });

  test('uses every list, and names no list that is missing', () => {
    const named = new Set(rules.flatMap(({ when }) => valuesOf(when, 'inList')));
    expect([...named].sort()).toEqual(Object.keys(lists).sort());
  });

  test('serves every goal', () => {
    const served = new Set(rules.map(({ serves }) => serves));
    expect([...served].sort()).toEqual(program?.goals?.map(({ id }) => id).sort());
  });

  test('protects at least 25 addresses that filters have hit elsewhere', () => {
    expect(pack.protected?.length).toBeGreaterThanOrEqual(25);
  });
});

describe.each(rules)('$id', (rule) => {
  const tests = rule.tests ?? [];
  const results = tests.map(({ expect: result }) => result);

  test('stands on a clause of the agreement', () => {
    expect(clauses.has(rule.clause ?? '')).toBe(true);
  });

  test('speaks English and Spanish to the student and the teacher', () => {
    for (const words of [rule.student, rule.teacher ?? {}])
      expect(Object.keys(words).sort()).toEqual(['en', 'es']);
  });

  test('blames nobody', () => {
    const said = Object.values(rule.student).join(' ');
    expect(said).not.toMatch(
      /\b(caught|violat|bad\b|punish|forbidden|illegal|guilty|cheat|wrong\b|must not)/i,
    );
    expect(said).not.toMatch(/\b(castig|infracci|prohibid|culp|ilegal|malo?\b|trampa|delito)/i);
  });

  test('says it in few and short sentences', () => {
    for (const words of Object.values(rule.student)) {
      const sentences = words.split(/(?<=[.?!])\s+/);
      expect(words.length).toBeLessThanOrEqual(320);
      for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(28);
    }
  });

  test('knows when it is mistaken, and shows a match and a no-match', () => {
    expect(rule.falsePositives?.length).toBeGreaterThan(0);
    expect(results).toContain('match');
    expect(results).toContain('no-match');
  });
});

const deviceRules = rules.filter(({ when }) => isOfKind('device', when));
const wordRules = rules.filter(({ when }) => checksIn(when).includes('words'));
const pageTextRules = wordRules.filter(({ when }) => valuesOf(when, 'in').flat().includes('page-text'));

test.each(deviceRules)(
  '$id says how to mend it, and is silent about a device that cannot be read',
  (rule) => {
    const unread = rule.tests?.find(({ given }) => Object.keys(given.device ?? { any: 1 }).length === 0);
    expect(unread?.expect).toBe('unknown');
    expect(Object.keys(rule.fix ?? {}).sort()).toEqual(['en', 'es']);
  },
);

test.each(wordRules)('$id leaves a harmless text alone', (rule) => {
  const harmless = rule.tests?.filter((each) => each.protected === true) ?? [];
  expect(harmless.length).toBeGreaterThan(0);
  for (const each of harmless) expect(['no-match', 'softened']).toContain(each.expect);
});

test.each(pageTextRules)('$id only counts words on a page', ({ severity, action }) => {
  expect([severity, action]).toEqual(['info', 'record']);
});

test('rules about well-being go to the counselor, and searches about harm show help', () => {
  const caring = rules.filter(({ clause }) => clause?.startsWith('8.'));
  expect(caring.map(({ route }) => route)).toEqual(caring.map(() => 'counselor'));
  expect(caring.filter(({ when }) => checksIn(when).includes('words')).map(({ action }) => action)).toEqual([
    'support',
    'support',
  ]);
});

test('only pages that hurt or go around the filter are closed', () => {
  const closed = rules.filter(({ action }) => action === 'block').map(({ id }) => id);
  expect(closed).toEqual(['CON-01', 'CON-08', 'CON-09', 'BYP-01', 'BYP-11', 'BYP-03']);
});
