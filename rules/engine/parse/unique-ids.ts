import { type Draft, type DraftCheck, placed } from './draft';
import type { Path } from './place';
import type { Report } from './report';

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Every id is given once: reports, exceptions and other packs name things by it. */
export const uniqueIds: DraftCheck = (draft, report) => {
  const { pack } = draft;
  const clauses = placed(pack.policy.clauses, ['policy', 'clauses']);
  const goals = placed(pack.program?.goals, ['program', 'goals']);
  unique('rule', draft.rules.map(idOf), report);
  unique('clause', clauses.map(idOf), report);
  unique('goal', goals.map(idOf), report);
  unique('exception', exceptionsOf(draft).map(idOf), report);
  const adjusted = draft.adjustments.map(({ entry, path }) => ({ id: entry.rule, path: [...path, 'rule'] }));
  for (const { id, path } of repeated(adjusted)) {
    report.error({
      path,
      message: `The rule "${id}" is adjusted twice.`,
      fix: 'Write all its changes into one adjustment.',
    });
  }
};

const idOf = ({ entry, path }: { readonly entry: { readonly id: string }; readonly path: Path }): Named => ({
  id: entry.id,
  path: [...path, 'id'],
});

const exceptionsOf = ({ rules, adjustments }: Draft) =>
  [...rules, ...adjustments].flatMap(({ entry, path }) => placed(entry.exceptions, [...path, 'exceptions']));

const unique = (what: string, named: readonly Named[], report: Report): void => {
  for (const { id, path } of repeated(named)) {
    report.error({
      path,
      message: `There is another ${what} with the id "${id}".`,
      fix: 'Give one of them another id.',
    });
  }
};

const repeated = (named: readonly Named[]): readonly Named[] => {
  const seen = new Set<string>();
  return named.filter(({ id }) => {
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
};
