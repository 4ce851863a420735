import type { PackJsonSchema, SchemaNode } from './pack-json-schema';

/** The node itself, or what it names or may be instead: never one that only points elsewhere. */
export const alternativesOf = (schema: PackJsonSchema, node: SchemaNode): readonly SchemaNode[] => {
  const { $ref, anyOf } = node;
  if ($ref !== undefined) {
    const target = schema.$defs[$ref.replace('#/$defs/', '')];
    return target === undefined ? [] : alternativesOf(schema, target);
  }
  return anyOf === undefined ? [node] : anyOf.flatMap((option) => alternativesOf(schema, option));
};

/** What the schema says of a place in a pack, outermost key first; several where it may be written in several ways. */
export const nodesAt = (
  schema: PackJsonSchema,
  path: readonly (string | number)[],
): readonly SchemaNode[] => {
  let nodes = alternativesOf(schema, schema);
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const inner = typeof step === 'number' ? node.items : memberOf(node, step);
      return inner === undefined ? [] : alternativesOf(schema, inner);
    });
  }
  return nodes;
};

const memberOf = (
  { properties = {}, additionalProperties }: SchemaNode,
  key: string,
): SchemaNode | undefined =>
  Object.hasOwn(properties, key) ? properties[key] : additionalProperties || undefined;
