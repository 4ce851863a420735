import type { LayeredRule } from '../../engine/layers';
import type { ActionDefinition } from '../../model/action';
import type { ActionId } from '../../model/effect';
import { severityRank } from '../../model/severity';
import { didWords, doesWords, holdsFor } from './action-words';
import { audienceWords, changeOfAudience } from './audience';
import { changeOfHours, differenceWords, hoursOf, hoursWords } from './hours';
import type { PartChange } from './part-change';
import { directionOf, type Reach, reachOfNumbers } from './reach';
import { capital } from './words';

type Actions = ReadonlyMap<ActionId, ActionDefinition>;

/** What became of what a rule does, once it speaks. */
export const changeOfAction = (
  before: LayeredRule,
  after: LayeredRule,
  actions: Actions,
): readonly PartChange[] => {
  if (before.rule.action === after.rule.action) return [];
  const now = doesWords(after);
  if (after.rule.status === 'trial' && before.rule.status === 'trial') {
    const asked = doesWords({ ...after, rule: { ...after.rule, status: 'live' } });
    return [
      {
        part: 'action',
        direction: 'different',
        says: `once its trial is over, ${asked}. Until then ${now}.`,
      },
    ];
  }
  return [
    {
      part: 'action',
      direction: directionOf(reachOfActions(before.rule.action, after.rule.action, actions)),
      says: `from now on ${now}; until now ${didWords(before)}. This holds ${holdsFor(after)}.`,
    },
  ];
};

/** Help is neither milder nor stronger than what is said or closed. */
const reachOfActions = (before: ActionId, after: ActionId, actions: Actions): Reach =>
  before === 'support' || after === 'support'
    ? 'different'
    : reachOfNumbers(actions.get(before)?.strength ?? 0, actions.get(after)?.strength ?? 0);

const standing = { off: 0, draft: 0, trial: 1, live: 2 } as const;

/** Whether a rule was switched on or off, or is tried. */
export const changeOfStatus = (before: LayeredRule, after: LayeredRule): readonly PartChange[] => {
  const [old, young] = [before.rule.status ?? 'live', after.rule.status ?? 'live'];
  if (old === young) return [];
  const does = `${capital(doesWords(after))}, ${holdsFor(after)}.`;
  const says = {
    off: 'it is switched off.',
    draft: 'it is only being written and does nothing.',
    trial: `it is on trial: it only notes what it would have done, ${holdsFor(after)}.`,
    live: old === 'trial' ? `its trial is over. ${does}` : `it is switched on. ${does}`,
  }[young];
  return [{ part: 'status', direction: directionOf(reachOfNumbers(standing[old], standing[young])), says }];
};

export const changeOfSchedule = (before: LayeredRule, after: LayeredRule): readonly PartChange[] => {
  const [old, young] = [hoursOf(before), hoursOf(after)];
  const { reach, minutes } = changeOfHours(old, young);
  if (reach === 'same') return [];
  const says = `it now holds ${hoursWords(young)} instead of ${hoursWords(old)} (${differenceWords(minutes)}).`;
  return [{ part: 'schedule', direction: directionOf(reach), says }];
};

export const changeOfScope = (before: LayeredRule, after: LayeredRule): readonly PartChange[] => {
  const reach = changeOfAudience(before.rule.scope, after.rule.scope);
  if (reach === 'same') return [];
  const says = `it is now for ${audienceWords(after.rule.scope)} instead of ${audienceWords(before.rule.scope)}.`;
  return [{ part: 'scope', direction: directionOf(reach), says }];
};

export const changeOfSeverity = (
  { rule: before }: LayeredRule,
  { rule: after }: LayeredRule,
): readonly PartChange[] => {
  if (before.severity === after.severity) return [];
  const reach = reachOfNumbers(severityRank(before.severity), severityRank(after.severity));
  const says = `it now counts as ${weight[after.severity]} instead of ${weight[before.severity]}.`;
  return [{ part: 'severity', direction: directionOf(reach), says }];
};

const weight = {
  info: 'for information only',
  low: 'minor',
  medium: 'moderate',
  high: 'serious',
  critical: 'very serious',
} as const;

export const changeOfLock = (
  { rule: before }: LayeredRule,
  { rule: after }: LayeredRule,
): readonly PartChange[] => {
  const [old, young] = [before.locked === true, after.locked === true];
  if (old === young) return [];
  const says = young
    ? 'schools, classes and passes can no longer soften it.'
    : 'schools, classes and passes may soften it from now on.';
  return [{ part: 'locked', direction: young ? 'stricter' : 'gentler', says }];
};
