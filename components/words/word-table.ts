import type { en } from './en';

type English = typeof en;

/** A language's words: the keys of the English table, no more and no fewer. */
export type WordTable = Readonly<Record<keyof English, string>>;

/** The names between double braces in a text. */
type Holes<Text extends string> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;
type Values<Names extends string> = [Names] extends [never] ? [] : [Readonly<Record<Names, string | number>>];

/** Keys with one form. */
export type PlainKey = Exclude<keyof English, `${string}_one` | `${string}_other`>;
/** Keys with plural forms, without their suffix. */
export type CountedKey = {
  [Key in keyof English]: Key extends `${infer Base}_other` ? Base : never;
}[keyof English];

/** Says a text; every hole must be given its value. */
export type Say = <Key extends PlainKey>(key: Key, ...values: Values<Holes<English[Key]>>) => string;
/** Says a text in the plural form of `count`. */
export type SayCount = <Key extends CountedKey>(
  key: Key,
  count: number,
  ...values: Values<Exclude<Holes<English[`${Key}_other`]>, 'count'>>
) => string;
