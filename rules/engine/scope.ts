import type { Subject } from '../model/observation';
import type { Scope } from '../model/pack';

/** Whether a rule speaks of this student: `unknown` where the configuration does not say who it is. */
export type ScopeVerdict = 'in' | 'out' | 'unknown';

/** One named part that excludes settles it; else anything not known makes it unknown. */
export const judgeScope = (scope: Scope | undefined, subject: Subject): ScopeVerdict => {
  if (scope === undefined) return 'in';
  const parts = [
    partVerdict(scope.grades, subject.grade),
    partVerdict(scope.orgUnits, subject.orgUnit),
    partVerdict(scope.locations, subject.location),
    partVerdict(scope.roles, subject.role),
  ];
  if (parts.includes('out')) return 'out';
  return parts.includes('unknown') ? 'unknown' : 'in';
};

const partVerdict = <T extends string | number>(
  wanted: readonly T[] | undefined,
  actual: T | undefined,
): ScopeVerdict => {
  if (wanted === undefined) return 'in';
  if (actual === undefined) return 'unknown';
  return wanted.includes(actual) ? 'in' : 'out';
};
