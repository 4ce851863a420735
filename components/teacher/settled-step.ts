import type { Disposition } from '../../rules/model/incident';
import type { NextStep } from '../../rules/model/summary';

/** A step on which the teacher has pressed a mark. */
export interface MarkedStep {
  readonly step: NextStep;
  readonly disposition: Disposition;
}

/** The marked step, once the mark is saved: only then does the summary speak of another one, or of none. */
export const settledStep = (
  marked: MarkedStep | undefined,
  next: NextStep | undefined,
): MarkedStep | undefined => (marked?.step.incidentId === next?.incidentId ? undefined : marked);
