import { actionRegistry } from '../../rules/actions/registry';
import { checkRegistry } from '../../rules/checks/registry';
import { redact } from '../../rules/incidents/redact';
import { re2Engine } from '../../rules/patterns/re2-engine';

/** What packs are compiled and tried out with. */
export const reviewTools = {
  checks: checkRegistry,
  actions: actionRegistry,
  redact,
  patterns: { engine: () => re2Engine },
  // Nothing else waits here: the page ends the whole worker when it is told to stop.
  breathe: () => Promise.resolve(),
};
