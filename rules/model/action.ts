import type { ActionId, Effect, Localised } from './effect';
import type { Severity } from './severity';

/** What an effect is about. */
export interface EffectSubject {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly student: Localised;
}

/** One thing a rule may ask for. */
export interface ActionDefinition {
  readonly id: ActionId;
  /** Of all live findings the one with the greatest strength is carried out. */
  readonly strength: number;
  /** Carried out beside the strongest, whatever that is. */
  readonly always: boolean;
  /** What the platform shall do; nothing for an action that only goes on record. */
  readonly effect: (subject: EffectSubject) => Effect | undefined;
}
