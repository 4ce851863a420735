import type { Evidence } from '../../rules/model/check';

/** What a check of a page names as the part of the rule that fits. */
const fitting = ['filter', 'entry', 'phrases', 'kinds'] as const;

/** The entry of a rule's list that fits the page: of a long list this is all that matters. */
export const whatFit = (evidence: Evidence): readonly string[] => {
  const name = fitting.find((key) => Object.hasOwn(evidence, key));
  const found = name === undefined ? undefined : evidence[name];
  const values = [found ?? []].flat().map(String);
  return name === 'kinds' ? values.map((kind) => kind.replaceAll('-', ' ')) : values;
};
