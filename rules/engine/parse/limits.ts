/** What a rule pack may hold at most. Checked before anything is compiled. */
export const limits = {
  sourceBytes: 2 * 1024 * 1024,
  /** Names, values, marks and spaces that the reader tells apart: 10,000 rules of the shortest kind have fewer. */
  lexemes: 1_400_000,
  /** Groups inside groups; a list and what stands in it count as one level. */
  depth: 16,
  /** `all`, `any` and `none` inside each other. */
  conditionDepth: 8,
  lists: 200,
  phrases: 100_000,
  phraseLength: 200,
  patterns: 500,
  patternLength: 200,
  /** More problems than a person reads; the rest is counted only. */
  problems: 1000,
} as const;
