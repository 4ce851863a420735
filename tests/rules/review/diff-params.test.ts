import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkRegistry } from '../../../rules/checks/registry';
import { paramMeanings } from '../../../rules/review/diff/param-meaning';

/** The lists and numbers that a check may be given, by path: those inside others as `near.within`. No choices of a way. */
const pathsOf = (schema: unknown, path = ''): readonly string[] => {
  if (schema instanceof z.ZodMiniOptional) return pathsOf(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniObject) {
    return Object.entries(schema.def.shape).flatMap(([name, inner]) =>
      pathsOf(inner, path === '' ? name : `${path}.${name}`),
    );
  }
  return schema instanceof z.ZodMiniLiteral || schema instanceof z.ZodMiniEnum ? [] : [path];
};

it('what more of a parameter means is known for every list and number of every check, and for nothing else', () => {
  const asked = [...checkRegistry.values()].flatMap(({ id, params }) =>
    pathsOf(params).map((path) => `${id}.${path}`),
  );
  const known = Object.entries(paramMeanings).flatMap(([id, paths]) =>
    Object.keys(paths).map((path) => `${id}.${path}`),
  );
  expect(known.toSorted()).toEqual(asked.toSorted());
});
