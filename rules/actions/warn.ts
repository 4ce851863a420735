import type { ActionDefinition } from '../model/action';

/** Stops the student for a moment with a reason and a way back. */
export const warn: ActionDefinition = {
  id: 'warn',
  strength: 2,
  always: false,
  effect: (subject) => ({ kind: 'warn', ...subject }),
};
