import type * as z from 'zod/mini';
import { valueName } from './name-of-place';
import type { Path } from './place';

type TooSmall = Extract<z.core.$ZodIssue, { code: 'too_small' }>;
type TooBig = Extract<z.core.$ZodIssue, { code: 'too_big' }>;

/** Says that a list, a text or a number is too small. */
export const tooSmall = (
  path: Path,
  issue: TooSmall,
): { readonly message: string; readonly fix?: string } => {
  const least = figure(issue.minimum);
  const name = valueName(path);
  if (issue.origin === 'array' || issue.origin === 'set') {
    return least === '1'
      ? { message: `${name} is an empty list.`, fix: `Write at least one entry, or remove ${name}.` }
      : { message: `${name} needs at least ${least} entries.` };
  }
  if (issue.origin === 'string') {
    return least === '1'
      ? { message: `${name} is an empty text.`, fix: 'Write something between the quotes.' }
      : { message: `${name} needs at least ${least} characters.` };
  }
  if (issue.inclusive === false) return { message: `${name} must be more than ${least}.` };
  return { message: `${name} must be at least ${least}.` };
};

/** Says that a list, a text or a number is too big. */
export const tooBig = (
  path: Path,
  issue: TooBig,
  value: unknown,
): { readonly message: string; readonly fix?: string } => {
  const most = figure(issue.maximum);
  const name = valueName(path);
  if (issue.origin === 'array' || issue.origin === 'set') {
    const has = Array.isArray(value) ? `, but has ${figure(value.length)}` : '';
    return { message: `${name} may have at most ${most} entries${has}.`, fix: 'Divide it, or remove some.' };
  }
  if (issue.origin === 'string') {
    const has = typeof value === 'string' ? `, but has ${figure(value.length)}` : '';
    return { message: `${name} may have at most ${most} characters${has}.`, fix: 'Make it shorter.' };
  }
  if (issue.inclusive === false) return { message: `${name} must be less than ${most}.` };
  return { message: `${name} must be at most ${most}.` };
};

const figure = (number: number | bigint): string => number.toLocaleString('en');
