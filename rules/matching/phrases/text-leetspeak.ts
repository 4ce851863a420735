const letterOf: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
]);
/** Letters, digits and the two symbols, with nothing between them. */
const rows = /[\p{Script=Latin}\p{M}0-9@$]+/gu;
const latinLetter = /\p{Script=Latin}/u;
const disguised = /[013457@$]/g;

export const isLeetspeak = (unit: number): boolean => '013457@$'.includes(String.fromCharCode(unit));

/** The UTF-16 unit that a digit or sign stands for; any other unit stands for itself. */
export const plainUnitOf = (unit: number, one: 'i' | 'l'): number => {
  if (!isLeetspeak(unit)) return unit;
  return (letterOf.get(String.fromCharCode(unit)) ?? one).charCodeAt(0);
};

/**
 * The text with letters for the digits and symbols that stand for them, unit for unit; 1 is read as `one`, i or l.
 * Only in and at words that have a Latin letter of their own: a number stays one, 455 is no word.
 */
export const withoutLeetspeak = (text: string, one: 'i' | 'l'): string =>
  text.replace(rows, (row) =>
    latinLetter.test(row) ? row.replace(disguised, (sign) => letterOf.get(sign) ?? one) : row,
  );
