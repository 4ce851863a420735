/** One fault of a pack, said so that the person who wrote it can mend it. */
export interface Problem {
  /** `error` refuses the pack, `warning` does not. */
  readonly level: 'error' | 'warning';
  /** What is wrong, as one plain sentence. */
  readonly message: string;
  /** How to mend it, where that is known. */
  readonly fix?: string;
  /** File name as the administrator knows it. */
  readonly file: string;
  /** 1-based; 1 when the whole file is meant. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Where in the document, outermost key first. */
  readonly path: readonly (string | number)[];
  /** The rule concerned, where one is. */
  readonly ruleId?: string;
  /** Which lint found it, such as `dead-rule`; absent where the reader of packs did. */
  readonly lint?: string;
}
