import type * as z from 'zod/mini';
import type { Path } from './place';

type Schema = z.core.$ZodType;

/** The names that the schema allows in the group at a path; empty where any name is allowed or none is known. */
export const namesAllowedAt = (schema: Schema, path: Path): readonly string[] => [
  ...new Set(schemasAt([schema], path).flatMap(namesOf)),
];

/** Every schema that may apply at the path: several where the pack may be written in more than one way. */
const schemasAt = (schemas: readonly Schema[], path: Path): readonly Schema[] =>
  path.reduce<readonly Schema[]>((found, step) => found.flatMap((schema) => inside(schema, step)), schemas);

const namesOf = (schema: Schema): readonly string[] => {
  const bare = unwrapped(schema);
  return bare.flatMap((one) => (one._zod.def.type === 'object' ? Object.keys(shapeOf(one)) : []));
};

const inside = (schema: Schema, step: string | number): readonly Schema[] =>
  unwrapped(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    if (def.type === 'array') return typeof step === 'number' ? [def.element] : [];
    if (def.type === 'record') return [def.valueType];
    if (def.type !== 'object') return [];
    const member = shapeOf(one)[step];
    return member === undefined ? [] : [member];
  });

/** Without the wrappers that change nothing about the names inside. */
const unwrapped = (schema: Schema): readonly Schema[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return unwrapped(def.innerType);
    case 'lazy':
      return unwrapped(def.getter());
    case 'pipe':
      return unwrapped(def.in);
    case 'union':
      return def.options.flatMap(unwrapped);
    case 'intersection':
      return [...unwrapped(def.left), ...unwrapped(def.right)];
    default:
      return [schema];
  }
};

const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
};
