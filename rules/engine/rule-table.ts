/** Which rules to ask where a question hit: by the question's number, in two columns of numbers. */
export interface RuleTable {
  /** Where each question's rules begin; one more than there are questions. */
  readonly starts: Int32Array;
  /** Orders of rules. */
  readonly rules: Int32Array;
}

/** Writes down the rules of `questions` questions; each pair once. */
export const ruleTable = (
  questions: number,
  pairs: readonly { readonly question: number; readonly rule: number }[],
): RuleTable => {
  const sorted = [...pairs].sort((one, other) => one.question - other.question || one.rule - other.rule);
  const once = sorted.filter(
    ({ question, rule }, at) => question !== sorted[at - 1]?.question || rule !== sorted[at - 1]?.rule,
  );
  const starts = new Int32Array(questions + 1);
  for (const { question } of once) starts[question + 1] = (starts[question + 1] ?? 0) + 1;
  for (let at = 1; at <= questions; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return { starts, rules: Int32Array.from(once, ({ rule }) => rule) };
};

/** Hands the rules behind one question to `take`. A number the table does not know has none. */
export const eachRule = (
  { starts, rules }: RuleTable,
  question: number,
  take: (rule: number) => void,
): void => {
  const end = starts[question + 1] ?? 0;
  for (let at = starts[question] ?? 0; at < end; at += 1) take(rules[at] ?? 0);
};
