import { didYouMean } from './did-you-mean';
import { type DraftCheck, placed } from './draft';
import type { Path } from './place';
import type { Report } from './report';

/** Clauses, goals and periods that are named must be there. */
export const references: DraftCheck = ({ pack, rules, adjustments }, report) => {
  const clauses = pack.policy.clauses.map(({ id }) => id);
  const goals = (pack.program?.goals ?? []).map(({ id }) => id);
  const periods = Object.keys(pack.clock.periods ?? {});
  for (const { entry, path } of rules) {
    named('clause', entry.clause, clauses, [...path, 'clause'], report);
    named('goal', entry.serves, goals, [...path, 'serves'], report);
  }
  for (const { entry, path } of [...rules, ...adjustments]) {
    allNamed(entry.active?.during, periods, [...path, 'active', 'during'], report);
    for (const exception of placed(entry.exceptions, [...path, 'exceptions'])) {
      allNamed(exception.entry.during, periods, [...exception.path, 'during'], report);
    }
  }
};

const allNamed = (
  names: readonly string[] | undefined,
  periods: readonly string[],
  path: Path,
  report: Report,
): void => {
  for (const { entry, path: here } of placed(names, path)) named('period', entry, periods, here, report);
};

const mostNamed = 12;
const homes = { clause: 'policy.clauses', goal: 'program.goals', period: 'clock.periods' } as const;

const named = (
  what: keyof typeof homes,
  name: string | undefined,
  known: readonly string[],
  path: Path,
  report: Report,
): void => {
  if (name === undefined || known.includes(name)) return;
  const meant = didYouMean(name, known);
  const some = known.length > 0 && known.length <= mostNamed ? `, or name one of: ${known.join(', ')}` : '';
  const fix = meant === undefined ? `Add it under ${homes[what]}${some}.` : `Did you mean "${meant}"?`;
  report.error({ path, message: `This pack has no ${what} "${name}".`, fix });
};
