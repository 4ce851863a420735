import type { NoticeDetails, NoticePeriod } from '../../rules/model/summary';

type Policy = NoticeDetails['policies'][number];
export type NoticeRule = Policy['rules'][number];
export type NoticeClause = Policy['clauses'][number];

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** All signals that any policy in force reads, each once. */
export const signalsRead = ({ policies }: NoticeDetails): string[] =>
  unique(policies.flatMap((policy) => policy.reads));

export const fieldsKept = ({ policies }: NoticeDetails): string[] =>
  unique(policies.flatMap((policy) => policy.keeps));

export const everyRule = ({ policies }: NoticeDetails): NoticeRule[] =>
  policies.flatMap((policy) => policy.rules);

/** The clauses that software alone does not judge. */
export const peopleClauses = ({ policies }: NoticeDetails): NoticeClause[] =>
  policies.flatMap((policy) => policy.clauses).filter((clause) => clause.checkedBy !== 'rules');

/** Rules by when they apply: at any time first, then each set of periods. */
export const rulesByPeriods = (
  rules: readonly NoticeRule[],
): readonly { readonly periods: readonly NoticePeriod[]; readonly count: number }[] => {
  const groups = new Map<string, { periods: readonly NoticePeriod[]; count: number }>();
  for (const { during } of rules) {
    const key = JSON.stringify(during);
    groups.set(key, { periods: during, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].toSorted((a, b) => a.periods.length - b.periods.length);
};

const plainLetters = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether every word that is searched for stands in the text, whatever its case and accents. */
export const hasWords = (text: string, search: string): boolean => {
  const letters = plainLetters(text);
  return plainLetters(search)
    .split(/\s+/)
    .every((word) => letters.includes(word));
};
