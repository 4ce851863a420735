import type { ActionDefinition } from '../model/action';

/** Says something to the student and lets the page be. */
export const tell: ActionDefinition = {
  id: 'tell',
  strength: 1,
  always: false,
  effect: (subject) => ({ kind: 'tell', ...subject }),
};
