import * as z from 'zod/mini';

/** A schema as Chromium reads it for `storage.managed_schema`: one type per node and few words beside it. */
export interface ManagedSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedSchema>>;
  readonly items?: ManagedSchema;
  /** Of objects whose names are free. */
  readonly additionalProperties?: ManagedSchema;
  readonly enum?: readonly (string | number)[];
}

/**
 * Turns a zod model into the schema that `storage.managed_schema` may name. What Chromium refuses or would use to drop
 * a whole value for one slip (patterns, lengths, `required`) is left out: the model itself checks what arrives.
 * Throws for a model that Chromium's form cannot say, such as a choice between types.
 * Source: https://www.chromium.org/administrators/configuring-policy-for-extensions/
 */
export const managedSchema = (model: z.core.$ZodType): ManagedSchema =>
  reduced(z.toJSONSchema(model, { io: 'input' }), []);

type JsonSchema = z.core.JSONSchema.BaseSchema;

const reduced = (node: JsonSchema, path: readonly string[]): ManagedSchema => {
  const type = typeOf(node, path);
  const { title, description, properties, items, additionalProperties: free } = node;
  const choices = node.enum?.filter((choice) => typeof choice === 'string' || typeof choice === 'number');
  return {
    type,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(properties === undefined ? {} : { properties: reducedMembers(properties, path) }),
    ...(typeof free === 'object' ? { additionalProperties: reduced(free, [...path, '*']) } : {}),
    ...(items === undefined ? {} : { items: reduced(onlyItem(items, path), [...path, '[]']) }),
    ...(choices === undefined ? {} : { enum: choices }),
  };
};

const reducedMembers = (
  properties: NonNullable<JsonSchema['properties']>,
  path: readonly string[],
): Readonly<Record<string, ManagedSchema>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, member]) => {
      if (typeof member === 'boolean') throw unsayable([...path, name]);
      return [name, reduced(member, [...path, name])];
    }),
  );

const onlyItem = (items: NonNullable<JsonSchema['items']>, path: readonly string[]): JsonSchema => {
  if (typeof items === 'boolean' || Array.isArray(items)) throw unsayable(path);
  return items;
};

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;

const typeOf = ({ type }: JsonSchema, path: readonly string[]): ManagedSchema['type'] => {
  const found = types.find((one) => one === type);
  if (found === undefined) throw unsayable(path);
  return found;
};

const unsayable = (path: readonly string[]): Error =>
  new Error(
    `Chromium’s managed schema cannot say what the model asks for at ${path.join('.') || 'its top'}.`,
  );
