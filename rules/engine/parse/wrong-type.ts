import { valueName } from './name-of-place';
import type { Path } from './place';

const wanted: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names and values',
  record: 'a group of names and values',
};

/** Says what a value is and what it should be, and how to write it. */
export const wrongType = (
  path: Path,
  expected: string,
  value: unknown,
  written: string | undefined,
): { readonly message: string; readonly fix: string } => {
  const wants = wanted[expected] ?? 'something else';
  if (value === null) {
    return {
      message: `${valueName(path)} is left empty, but must be ${wants}.`,
      fix: path.length === 0 ? 'Write a pack into it.' : 'Write a value, or remove it.',
    };
  }
  return {
    message: `${valueName(path)} must be ${wants}, but is ${kindOf(value)}.`,
    fix: howTo(expected, value, written),
  };
};

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      if (!Number.isInteger(value)) return 'a number with a fraction';
      return Number.isSafeInteger(value) ? 'a number' : 'a number too large to count with';
    case 'boolean':
      return 'true or false';
    default:
      return 'a group of names and values';
  }
};

/** What people write for true and false, and older YAML took for it. */
const truth: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'y', 'true'].map((word) => [word, 'Write true, without quotes.'] as const),
  ...['no', 'off', 'n', 'false'].map((word) => [word, 'Write false, without quotes.'] as const),
]);

const howTo = (expected: string, value: unknown, written: string | undefined): string => {
  const typed = written ?? String(value);
  const isGroup = typeof value === 'object';
  if (expected === 'string') {
    return isGroup ? 'If all of it is one text, put all of it in quotes.' : `Put it in quotes: "${typed}".`;
  }
  if (expected === 'array') return isGroup ? 'Write a list: [one, two].' : `Write it as a list: [${typed}].`;
  if (expected === 'boolean') return truth.get(typed.toLowerCase()) ?? 'Write true or false, without quotes.';
  if (expected === 'int' || expected === 'number') {
    const isNumeric = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
    return isNumeric
      ? `Write it without quotes: ${value.trim()}.`
      : `Write ${wanted[expected]}, without quotes.`;
  }
  return 'Write "name: value" lines below it, or { name: value }.';
};
