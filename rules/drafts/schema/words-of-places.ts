/** What an editor says of one place of a pack. */
export interface PlaceWords {
  /** What is written here, in plain sentences. */
  readonly says: string;
  readonly examples?: readonly unknown[];
  /** What each word means, where only some may be written. */
  readonly values?: Readonly<Record<string, string>>;
}
/**
 * Words by place: keys with dots between them, `[]` for what a list holds, `*` for names that the pack itself gives.
 * Parts that stand at several places begin with their own name, such as `rule` or `exception`. What the parameters
 * of a check mean is told beside the check.
 */
export type WordsOfPlaces = Readonly<Record<string, string | PlaceWords>>;
