import type { ActionDefinition } from '../model/action';

/** Closes the page and says why. */
export const block: ActionDefinition = {
  id: 'block',
  strength: 3,
  always: false,
  effect: (subject) => ({ kind: 'block', ...subject }),
};
