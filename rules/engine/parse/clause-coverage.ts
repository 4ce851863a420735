import { type DraftCheck, placed } from './draft';

/** Rules stand on the policy document, and what the document leaves to rules has one. */
export const clauseCoverage: DraftCheck = ({ pack, rules, whole }, report) => {
  for (const { entry, path } of rules) {
    if (entry.clause !== undefined) continue;
    const message = 'This rule stands on no clause of the policy.';
    report.warning({ path, message, fix: 'Name the clause it carries out, as clause: "5.2".' });
  }
  if (!whole) return;
  const covered = new Set(rules.map(({ entry }) => entry.clause));
  for (const { entry, path } of placed(pack.policy.clauses, ['policy', 'clauses'])) {
    if (entry.checkedBy === 'people' || covered.has(entry.id)) continue;
    const message = `No rule carries out clause "${entry.id}".`;
    report.warning({ path, message, fix: 'Add a rule, or write checkedBy: people.' });
  }
};
