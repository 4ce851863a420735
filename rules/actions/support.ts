import type { ActionDefinition } from '../model/action';

/** Shows where help is, whatever else happens. */
export const support: ActionDefinition = {
  id: 'support',
  // Above all others, so that no other layer's change to a rule counts as raising it when it takes the help away.
  strength: 4,
  always: true,
  effect: (subject) => ({ kind: 'support', ...subject }),
};
