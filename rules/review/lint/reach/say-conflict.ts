import type { CheckRegistry } from '../../../model/check';
import type { Conflict } from './condition-cover';
import { wordsOf } from './condition-parts';

/** A conflict as the end of a sentence. */
export const sayConflict = (conflict: Conflict, checks: CheckRegistry): string => {
  if (conflict.kind === 'empty') return 'every filter under matchesAny is let through again under unlessAny';
  if (conflict.kind === 'taken-back') {
    return `what it asks for, that ${wordsOf(conflict.part, checks)}, is taken back under none`;
  }
  const [one, other] = [wordsOf(conflict.one, checks), wordsOf(conflict.other, checks)];
  return `it asks at once that ${one} and that ${other}, and no site is both`;
};
