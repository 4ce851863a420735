import type { LayeredRule } from '../../engine/layers';
import type { Rule } from '../../model/pack';
import type { PartChange } from './part-change';
import { directionOf, reachOfNumbers, together, turned } from './reach';
import { counted, numberWords } from './words';

const days = ['day', 'days'] as const;

/** What became of the time that a device has to be mended. */
export const changeOfGrace = (
  { rule: before }: LayeredRule,
  { rule: after }: LayeredRule,
): readonly PartChange[] => {
  const [old, young] = [before.grace?.days ?? 0, after.grace?.days ?? 0];
  if (old === young) return [];
  const says = `it now waits ${counted(young, days)} before it counts, instead of ${numberWords(old)}.`;
  return [{ part: 'grace', direction: directionOf(turned(reachOfNumbers(old, young))), says }];
};

/** What became of how often a thing must happen before it is noted. */
export const changeOfRepeats = (
  { rule: before }: LayeredRule,
  { rule: after }: LayeredRule,
): readonly PartChange[] => {
  const [old, young] = [before.repeats, after.repeats];
  const [oldCount, youngCount] = [old?.count ?? 1, young?.count ?? 1];
  const within = old && young ? reachOfNumbers(old.within.days, young.within.days) : 'same';
  const reach = together([turned(reachOfNumbers(oldCount, youngCount)), within]);
  if (reach === 'same') return [];
  return [
    {
      part: 'repeats',
      direction: directionOf(reach),
      says: `it is now noted ${repeatWords(young)} instead of ${repeatWords(old)}.`,
    },
  ];
};

const repeatWords = (repeats: Rule['repeats']): string =>
  repeats === undefined
    ? 'each time'
    : `after ${counted(repeats.count, ['time', 'times'])} within ${counted(repeats.within.days, days)}`;

/** What became of how right a rule must prove to stay as strong as it is. A higher floor makes it milder sooner. */
export const changeOfFloor = (
  { rule: before }: LayeredRule,
  { rule: after }: LayeredRule,
): readonly PartChange[] => {
  const [old, young] = [before.precisionFloor, after.precisionFloor];
  if (old === young) return [];
  const says =
    young === undefined
      ? 'it stays as strong as it is, however often teachers call its notes no problem.'
      : `it becomes milder by itself where too few of its notes prove right: ${Math.round(young * 100)} in 100 must.`;
  return [{ part: 'precision', direction: directionOf(turned(reachOfNumbers(old ?? 0, young ?? 0))), says }];
};
