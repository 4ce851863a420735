import type { ActionDefinition } from '../model/action';

/** Goes on record and shows nothing; recording happens for every finding. */
export const record: ActionDefinition = {
  id: 'record',
  strength: 0,
  always: true,
  effect: () => undefined,
};
