import { parse, stringify } from 'yaml';
import type { SeededRandom } from '../../bench/matching/seeded-random';
import type { Mutation } from './mutate-text';

const depthOf = (row: string): number => row.search(/\S|$/);

/** A line with everything that is indented below it: from, and end excluded. */
const branchAt = (rows: readonly string[], from: number): readonly [number, number] => {
  const depth = depthOf(rows[from] ?? '');
  const end = rows.findIndex((row, index) => index > from && depthOf(row) <= depth);
  return [from, end === -1 ? rows.length : end];
};

/** Moves, doubles, drops or indents a branch of the document as it is written. */
const branch: Mutation = (text, random) => {
  const rows = text.split('\n');
  const [from, to] = branchAt(rows, random.below(rows.length));
  const taken = rows.slice(from, to);
  const rest = rows.toSpliced(from, to - from);
  const elsewhere = random.below(rest.length + 1);
  return random
    .pick([
      rest,
      rest.toSpliced(elsewhere, 0, ...taken),
      rows.toSpliced(to, 0, ...taken),
      rows.toSpliced(from, to - from, ...taken.map((row) => `  ${row}`)),
      rows.toSpliced(from, to - from, ...taken.map((row) => row.replace(/^ {1,2}/, ''))),
    ])
    .join('\n');
};

type Group = Record<string, unknown> | unknown[];
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null;

const groupsIn = (value: unknown): readonly Group[] =>
  isGroup(value) ? [value, ...Object.values(value).flatMap(groupsIn)] : [];

const deep = (random: SeededRandom): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < 1 + random.below(24); level += 1)
    value = random.pick([[value], { all: [value] }]);
  return value;
};

const strangeValues = (random: SeededRandom): unknown =>
  random.pick<unknown>([
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    'a'.repeat(700),
    '2026-02-30',
    '2027-12-31',
    '00:00',
    [],
    {},
    [null],
    ['a', 'a'],
    Array.from({ length: 250 }, (_, index) => `a${index}.example`),
    'base',
    'class',
    'block',
    're2',
    'unknown',
    deep(random),
  ]);

/** Changes what stands under one key of a group: gone, strange, from elsewhere, doubled, or under another name. */
const changeAt = (group: Group, key: string, donor: Group, random: SeededRandom): void => {
  const members = group as Record<string, unknown>;
  switch (random.below(5)) {
    case 0:
      if (Array.isArray(group)) group.splice(Number(key), 1);
      else delete group[key];
      break;
    case 1:
      members[key] = strangeValues(random);
      break;
    case 2:
      members[key] = structuredClone(random.pick([null, ...Object.values(donor)]));
      break;
    case 3:
      if (Array.isArray(group)) group.push(structuredClone(group[Number(key)]));
      break;
    default:
      members[random.pick(['extra', ...Object.keys(donor)])] = structuredClone(members[key]);
  }
};

/** Reads the document as data, changes one place of it, and writes it again: what is left is good YAML. */
const value: Mutation = (text, random) => {
  const document = readOrNothing(text);
  const groups = groupsIn(document).filter((group) => Object.keys(group).length > 0);
  if (groups.length === 0) return text;
  const group = random.pick(groups);
  changeAt(group, random.pick(Object.keys(group)), random.pick(groups), random);
  return random.below(8) === 0
    ? stringify(document, { aliasDuplicateObjects: false })
    : JSON.stringify(document, null, 1);
};

/** What was read of the packs that all mutants come from. */
const known = new Map<string, unknown>();
const mostKnown = 10;

const readOrNothing = (text: string): unknown => {
  if (known.has(text)) return structuredClone(known.get(text));
  let document: unknown;
  try {
    document = parse(text, { logLevel: 'silent' });
  } catch {
    // An earlier mutation broke it.
  }
  if (known.size < mostKnown) known.set(text, structuredClone(document));
  return document;
};

export const structureMutations: readonly Mutation[] = [branch, branch, value, value, value];
