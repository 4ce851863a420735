import type { ActionId } from '../../model/effect';
import type { Rule } from '../../model/pack';
import { verdictsToReach, wilsonInterval } from './wilson';

/** From the strongest down; what is not here is never demoted. */
const steps: readonly ActionId[] = ['block', 'warn', 'record'];
/** Fewer verdicts than these may be one bad morning. */
const fewestVerdicts = 5;

/** What teachers said of a rule. */
export interface Verdicts {
  /** Notes that a person has judged. */
  readonly judged: number;
  /** Those of them that were called no problem. */
  readonly notAProblem: number;
}

/**
 * What a rule is demoted to by what teachers said of it; nothing where it stays as it is.
 *
 * A rule is demoted when the lower bound of its precision lies under its floor, and never for want of verdicts: with
 * few of them the lower bound is low however right the rule is (5 of 5 give 0.57). So it takes either as many verdicts
 * as would lift a rule without any mistake to the floor (16 for 0.8), or at least 5 that put the upper bound under the
 * floor as well, after which no more need to be heard. Twice as many verdicts with the same outcome demote it by two
 * steps. Nothing is remembered: a rule rises again when verdicts are taken back, with its next revision, and when its
 * floor is taken away.
 *
 * Rules that show help and locked rules are never demoted, and neither is one that asks for a tip or a note alone.
 */
export const demotionOf = (
  { action, precisionFloor, locked }: Pick<Rule, 'action' | 'precisionFloor' | 'locked'>,
  { judged, notAProblem }: Verdicts,
): ActionId | undefined => {
  const step = steps.indexOf(action);
  if (precisionFloor === undefined || locked === true || step < 0 || judged === 0) return undefined;
  const { low, high } = wilsonInterval(judged - notAProblem, judged);
  if (low >= precisionFloor) return undefined;
  const needed =
    high < precisionFloor ? fewestVerdicts : Math.max(fewestVerdicts, verdictsToReach(precisionFloor));
  const down = Math.min(2, Math.floor(judged / needed));
  const demoted = steps[Math.min(step + down, steps.length - 1)];
  return demoted === action ? undefined : demoted;
};
