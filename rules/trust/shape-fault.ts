import type * as z from 'zod/mini';
import { quoted } from './quoted';

/** Says in one sentence where a JSON file is not of its form. */
export const shapeFault = ([issue]: readonly z.core.$ZodIssue[]): string => {
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === 'unrecognized_keys') {
    const key = quoted([...path, issue.keys[0] ?? ''].join('.'));
    return `It may not have the key ${key}.`;
  }
  return path.length === 0
    ? 'It is not a group of keys.'
    : `What stands under ${quoted(path.join('.'))} is missing or not right.`;
};
