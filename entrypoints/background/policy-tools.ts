import { loadPatternEngine } from '../../platform/pattern-engine';
import { actionRegistry } from '../../rules/actions/registry';
import { checkRegistry } from '../../rules/checks/registry';
import { redact } from '../../rules/incidents/redact';

/** What every policy is compiled with. Patterns have all the time they need: so a pack is tried out. */
export const policyTools = {
  checks: checkRegistry,
  actions: actionRegistry,
  redact,
  patterns: { engine: loadPatternEngine },
};
