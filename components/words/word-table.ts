import type { en } from './en';

/** A language's words: the keys of the English table, no more and no fewer. */
export type WordTable<English = typeof en> = Readonly<Record<keyof English, string>>;

/** The names between double braces in a text. */
type Holes<Text> = Text extends `${string}{{${infer Hole}}}${infer Rest}` ? Hole | Holes<Rest> : never;
type Values<Names extends string> = [Names] extends [never] ? [] : [Readonly<Record<Names, string | number>>];

/** Keys with one form. */
export type PlainKey<English = typeof en> = Exclude<keyof English, `${string}_one` | `${string}_other`>;
/** Keys with plural forms, without their suffix. */
export type CountedKey<English = typeof en> = {
  [Key in keyof English]: Key extends `${infer Base}_other` ? Base : never;
}[keyof English];

/** Says a text; every hole must be given its value. */
export type Say<English = typeof en> = <Key extends PlainKey<English>>(
  key: Key,
  ...values: Values<Holes<English[Key]>>
) => string;
/** Says a text in the plural form of `count`. */
export type SayCount<English = typeof en> = <Key extends CountedKey<English>>(
  key: Key,
  count: number,
  ...values: Values<Exclude<Holes<English[`${Key}_other` & keyof English]>, 'count'>>
) => string;
