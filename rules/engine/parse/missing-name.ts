import type * as z from 'zod/mini';
import { didYouMean } from './did-you-mean';
import { groupName } from './name-of-place';
import type { Path } from './place';
import type { Remark } from './report';
import { namesAllowedAt } from './schema-at';

/**
 * Says that a name is missing at the end of `path`. Says nothing where it is only misspelt: `written` are the names
 * that stand there, and the unknown one is reported with what was meant.
 */
export const missingName = (
  schema: z.core.$ZodType,
  path: Path,
  written: ReadonlySet<string>,
  choices: readonly unknown[] = [],
): readonly Remark[] => {
  const name = String(path.at(-1) ?? '');
  const group = path.slice(0, -1);
  const allowed = namesAllowedAt(schema, group);
  const free = allowed.filter((candidate) => !written.has(candidate));
  const strange = [...written].filter((candidate) => !allowed.includes(candidate));
  if (strange.some((candidate) => didYouMean(candidate, free) === name)) return [];
  const message = `${groupName(group)} has no "${name}".`;
  if (choices.length === 1) return [{ path, message, fix: `Add ${name}: ${String(choices[0])}.` }];
  const among = choices.length === 0 ? '' : ` with one of: ${choices.join(', ')}`;
  return [{ path, message, fix: `Add "${name}"${among}.` }];
};
