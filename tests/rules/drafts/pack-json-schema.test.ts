import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRegistry } from '../../../rules/checks/registry';
import { packJsonSchema, type SchemaNode } from '../../../rules/drafts/schema/pack-json-schema';
import { packSchemaText } from '../../../rules/drafts/schema/schema-text';

const root = join(import.meta.dirname, '../../..');
const schema = packJsonSchema(checkRegistry);
// The words of choices are for editors; the rest must stand the strict mode.
const ajv = new Ajv2020({ allErrors: true, strictTypes: false }).addVocabulary(['enumDescriptions']);
const fits = ajv.compile(schema);

describe('the JSON Schema of packs', () => {
  test('stands in the project as it is now', () => {
    const shipped = readFileSync(join(root, 'docs/rule-pack.schema.json'), 'utf8');
    const isCurrent = shipped === packSchemaText(checkRegistry);
    expect(isCurrent, 'Run: npx handrail schema --out docs/rule-pack.schema.json').toBe(true);
  });

  test('has a plain sentence for every key', () => {
    expect(keysWithoutWords(schema, '')).toEqual([]);
  });

  test('has examples that it takes itself', () => {
    const wrong = examplesOf(schema).filter(
      ({ node, example }) => !ajv.validate({ ...node, $defs: schema.$defs }, example),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    'rules/packs/starter.yaml',
    ...readdirSync(join(root, 'docs/examples'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `docs/examples/${name}`),
  ])('takes %s', (path) => {
    fits(parse(readFileSync(join(root, path), 'utf8')));
    expect(fits.errors).toBeNull();
  });

  test.each(brokenPacks())('does not take a pack with %s', (_, pack) => {
    expect(fits(pack)).toBe(false);
  });

  test('takes the pack that the broken ones were made of', () => {
    fits(smallPack());
    expect(fits.errors).toBeNull();
  });
});

function smallPack(): Record<string, unknown> {
  return {
    format: 1,
    pack: { id: 'a', name: 'A', revision: 1, layer: 'district', publisher: 'P' },
    policy: { title: 'T', clauses: [{ id: '1', title: 'C', checkedBy: 'rules' }] },
    charter: { reads: ['url'], keeps: ['rule', 'time', 'count'], retentionDays: 30, offCampus: 'off' },
    clock: { timezone: 'America/Chicago', periods: { class: { days: ['mon'], from: '08:00', to: '15:00' } } },
    lists: { games: { hosts: ['arcade.example'] }, ads: { from: 'lists/ads.txt', as: 'domains' } },
    rules: [
      {
        id: 'FOC-01',
        title: 'Games',
        clause: '1',
        severity: 'low',
        when: { any: [{ host: { inList: 'games' } }, { none: [{ url: { matchesAny: ['a.example'] } }] }] },
        active: { during: ['class'] },
        action: 'warn',
        student: { en: 'Later.' },
        tests: [{ name: 'game', given: { url: 'https://arcade.example/' }, expect: 'match' }],
      },
    ],
  };
}

function brokenPacks(): readonly (readonly [string, unknown])[] {
  const changed = (path: readonly (string | number)[], value: unknown): unknown => {
    const pack = smallPack();
    const inner = path.slice(0, -1).reduce<unknown>((node, step) => Reflect.get(Object(node), step), pack);
    Reflect.set(Object(inner), path.at(-1) ?? '', value);
    return pack;
  };
  return [
    ['an unknown key', changed(['ruels'], [])],
    ['another format', changed(['format'], 2)],
    ['no name', changed(['pack'], { id: 'a', revision: 1, layer: 'district', publisher: 'P' })],
    ['a revision that is text', changed(['pack', 'revision'], '1')],
    ['a layer of its own', changed(['pack', 'layer'], 'county')],
    ['an id with a space', changed(['rules', 0, 'id'], 'FOC 01')],
    ['an unknown action', changed(['rules', 0, 'action'], 'shame')],
    ['an unknown check', changed(['rules', 0, 'when'], { mood: { is: 'bad' } })],
    ['an empty condition', changed(['rules', 0, 'when'], {})],
    ['an empty group', changed(['rules', 0, 'when'], { all: [] })],
    ['a host question that asks nothing', changed(['rules', 0, 'when'], { host: {} })],
    ['an unknown parameter', changed(['rules', 0, 'when'], { host: { list: 'games' } })],
    ['hosts that are text', changed(['lists', 'games'], { hosts: 'arcade.example' })],
    ['a list that is both', changed(['lists', 'ads'], { hosts: ['a.example'], from: 'a', as: 'csv' })],
    ['a list of no known format', changed(['lists', 'ads', 'as'], 'excel')],
    ['a time without a zero', changed(['clock', 'periods', 'class', 'from'], '8:00')],
    ['a day that is no weekday', changed(['clock', 'periods', 'class', 'days'], ['monday'])],
    ['a charter that reads diaries', changed(['charter', 'reads'], ['diary'])],
    ['a test that expects nothing known', changed(['rules', 0, 'tests', 0, 'expect'], 'matches')],
    ['a precision floor above certainty', changed(['rules', 0, 'precisionFloor'], 1)],
    ['an exception without an end', changed(['rules', 0, 'exceptions'], [{ id: 'X', reason: 'r', by: 'b' }])],
  ];
}

const innerNodes = (node: SchemaNode): readonly (readonly [string, SchemaNode])[] => [
  ...Object.entries(node.properties ?? {}).map(([key, inner]) => [`.${key}`, inner] as const),
  ...(node.items === undefined ? [] : [['[]', node.items] as const]),
  ...(node.additionalProperties ? [['.*', node.additionalProperties] as const] : []),
  ...(node.anyOf ?? []).map((option) => ['', option] as const),
  ...Object.entries<SchemaNode>(node === schema ? schema.$defs : {}),
];

const keysWithoutWords = (node: SchemaNode, place: string): readonly string[] =>
  innerNodes(node).flatMap(([step, inner]) => {
    const here = `${place}${step}`;
    const isSilent = step.startsWith('.') && (inner.description ?? '') === '';
    return [...(isSilent ? [here] : []), ...keysWithoutWords(inner, here)];
  });

const examplesOf = (
  node: SchemaNode,
): readonly { readonly node: SchemaNode; readonly example: unknown }[] => [
  ...(node.examples ?? []).map((example) => ({ node, example })),
  ...innerNodes(node).flatMap(([, inner]) => examplesOf(inner)),
];
