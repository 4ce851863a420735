import type * as z from 'zod/mini';
import { didYouMean } from './did-you-mean';
import { brief, groupName, isCondition } from './name-of-place';
import type { Path } from './place';
import type { Remark } from './report';
import { namesAllowedAt } from './schema-at';

const mostNamesListed = 30;

/** Says that a name is not known in the group at `path`, and which was probably meant. */
export const unknownName = (
  schema: z.core.$ZodType,
  path: Path,
  name: string,
  taken: ReadonlySet<string>,
): Remark => {
  const allowed = namesAllowedAt(schema, path);
  const meant =
    didYouMean(
      name,
      allowed.filter((candidate) => !taken.has(candidate)),
    ) ?? didYouMean(name, allowed);
  const message = isCondition(path)
    ? `There is no check called "${brief(name)}".`
    : `${groupName(path)} has no part called "${brief(name)}".`;
  const fix = meant === undefined ? elsewhere(schema, path, name, allowed) : `Did you mean "${meant}"?`;
  return { path: [...path, name], message, fix, at: 'name' };
};

/** A name that is known further out was most likely indented too far. */
const elsewhere = (schema: z.core.$ZodType, path: Path, name: string, allowed: readonly string[]): string => {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const outer = path.slice(0, length);
    if (namesAllowedAt(schema, outer).includes(name)) {
      const owner = groupName(outer).replace(/^[TA]/, (letter) => letter.toLowerCase());
      return `It belongs to ${owner}: indent it less.`;
    }
  }
  if (allowed.length === 0 || allowed.length > mostNamesListed) return 'Remove it.';
  return `Remove it, or use one of: ${allowed.join(', ')}.`;
};
