import type { Folding } from '../../model/check';
import { isLeetspeak, plainUnitOf, withoutLeetspeak } from './text-leetspeak';
import { isLookAlike, latinUnitOf, withoutLookAlikes } from './text-look-alikes';

/** How a text is read: 0 as it stands, else the sum of the foldings. */
export type Reading = number;

const bitOf: Readonly<Record<Folding, number>> = { 'look-alikes': 1, leetspeak: 2 };

export const readingOf = (foldings: readonly Folding[]): Reading =>
  foldings.reduce((bits, folding) => bits | bitOf[folding], 0);

/** What a text becomes in a reading, unit for unit; two forms where leetspeak can be read in two ways. */
export const formsOf = (reading: Reading, text: string): readonly string[] => {
  const latin = reading & bitOf['look-alikes'] ? withoutLookAlikes(text) : text;
  return reading & bitOf.leetspeak ? [withoutLeetspeak(latin, 'i'), withoutLeetspeak(latin, 'l')] : [latin];
};

/** What each form of {@link formsOf} makes of a unit, in a word that has a letter of its own. */
export const unitFoldsOf = (reading: Reading): readonly ((unit: number) => number)[] => {
  const latin = reading & bitOf['look-alikes'] ? latinUnitOf : (unit: number) => unit;
  if ((reading & bitOf.leetspeak) === 0) return [latin];
  return (['i', 'l'] as const).map((one) => (unit) => plainUnitOf(latin(unit), one));
};

/** Which units some of the readings may change; `undefined` when none. */
export const foldableIn = (readings: readonly Reading[]): ((unit: number) => boolean) | undefined => {
  const bits = readings.reduce((all, reading) => all | reading, 0);
  if (bits === 0) return undefined;
  return (unit) =>
    ((bits & bitOf['look-alikes']) !== 0 && isLookAlike(unit)) ||
    ((bits & bitOf.leetspeak) !== 0 && isLeetspeak(unit));
};
