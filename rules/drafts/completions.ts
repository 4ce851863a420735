import type { CheckRegistry } from '../model/check';
import { alternativesOf, nodesAt } from './schema/nodes-at';
import { type PackJsonSchema, packJsonSchema, type SchemaNode } from './schema/pack-json-schema';

/** One thing that may be written at a place of a pack. */
export interface Completion {
  /** As it is to be typed, quotation marks included where they are needed. */
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** What kind of thing it is, in a few words; empty where the label says it. */
  readonly detail: string;
  /** What it means, in plain sentences; empty where nothing is known. */
  readonly info: string;
}

/**
 * What may be written at a place. `path` is the place, outermost key first, as in a `Problem`: that of a group gives
 * the keys it may have, that of a value the words it may be, that of a list what may be added to it. `siblings` are
 * the keys or values that stand there already and are not offered again.
 */
export type CompletionsAt = (
  path: readonly (string | number)[],
  siblings: readonly string[],
) => readonly Completion[];

/** Completions over the checks that exist. The schema is made once, at the first question. */
export const completionsOver = (checks: CheckRegistry): CompletionsAt => {
  let schema: PackJsonSchema | undefined;
  return (path, siblings) => {
    schema ??= packJsonSchema(checks);
    return completionsIn(schema, path, siblings);
  };
};

const completionsIn = (
  schema: PackJsonSchema,
  path: readonly (string | number)[],
  siblings: readonly string[],
): readonly Completion[] => {
  const nodes = nodesAt(schema, path);
  const written = new Set(siblings);
  const groups = nodes.filter(({ properties }) => properties !== undefined);
  const fitting = groups.filter(({ properties = {} }) =>
    siblings.every((key) => Object.hasOwn(properties, key)),
  );
  const found = [
    ...(fitting.length > 0 ? fitting : groups).flatMap(keysOf),
    ...nodes.flatMap(valuesOf),
    ...nodes.flatMap(({ items }) =>
      items === undefined ? [] : alternativesOf(schema, items).flatMap(valuesOf),
    ),
  ].filter(({ label }) => !written.has(label) && !written.has(unquoted(label)));
  return [...new Map(found.map((each) => [each.label, each])).values()];
};

/** Needed keys first; the others as the schema orders them. */
const keysOf = ({ properties = {}, required = [] }: SchemaNode): readonly Completion[] => {
  const keys = Object.entries(properties).map(([label, node]): Completion & { readonly needed: boolean } => {
    const needed = required.includes(label);
    const detail = `${kindOf(node)}${needed ? ', needed' : ''}`;
    return { label, kind: 'key', detail, info: node.description ?? '', needed };
  });
  return [...keys.filter(({ needed }) => needed), ...keys.filter(({ needed }) => !needed)].map(
    ({ label, kind, detail, info }) => ({ label, kind, detail, info }),
  );
};

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'group',
};
const kindOf = ({ type, enum: choices }: SchemaNode): string =>
  choices === undefined ? (kinds[type ?? 'object'] ?? '') : 'one of a few words';

const valuesOf = (node: SchemaNode): readonly Completion[] => {
  const { enum: choices, enumDescriptions = [], const: only, type, examples = [], description = '' } = node;
  if (choices !== undefined) {
    return choices.map((choice, index) => valueFor(choice, '', enumDescriptions[index] ?? ''));
  }
  if (only !== undefined) return [valueFor(only, '', description)];
  if (type === 'boolean') return [valueFor(true, '', description), valueFor(false, '', description)];
  return examples.filter(isPlain).map((example) => valueFor(example, 'for example', description));
};

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const valueFor = (value: string | number | boolean, detail: string, info: string): Completion => ({
  label: inYaml(value),
  kind: 'value',
  detail,
  info,
});

/** Dates, times and addresses are quoted, so that no reader takes them for something else. */
const inYaml = (value: string | number | boolean): string =>
  typeof value !== 'string' || /^[A-Za-z][\w -]*$/.test(value) ? String(value) : JSON.stringify(value);

const unquoted = (label: string): string => label.replace(/^"(.*)"$/, '$1');
