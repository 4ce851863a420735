import type { ActionDefinition } from '../model/action';
import type { ActionId } from '../model/effect';
import { block } from './block';
import { record } from './record';
import { support } from './support';
import { tell } from './tell';
import { warn } from './warn';

const actions: readonly ActionDefinition[] = [record, tell, warn, block, support];

/** Every action there is, by the word that packs use for it. */
export const actionRegistry: ReadonlyMap<ActionId, ActionDefinition> = new Map(
  actions.map((action) => [action.id, action]),
);
