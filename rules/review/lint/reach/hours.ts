import type { RulePack } from '../../../model/pack';
import type { LintRule } from '../lint-field';
import { weekCovers, weekOf, weeksMeet } from './week';

type Hours = Pick<LintRule, 'rule' | 'clockOf'>;

/** Whether windows of the two packs open and close together, and on the same days. */
export const haveOneClock = (one: RulePack, other: RulePack): boolean =>
  one === other ||
  (one.clock.timezone === other.clock.timezone &&
    JSON.stringify(one.clock.closed ?? []) === JSON.stringify(other.clock.closed ?? []));

/** Whether `wide` is awake whenever `narrow` is. Says no where it cannot tell. */
export const hoursCover = (wide: Hours, narrow: Hours): boolean => {
  if (isCounted(narrow)) return wide.clockOf === narrow.clockOf && duringOf(wide) === duringOf(narrow);
  const week = weekOf(wide.clockOf, wide.rule.active?.during);
  if (week === undefined) return true;
  const other = weekOf(narrow.clockOf, narrow.rule.active?.during);
  const isNeverClosed = (wide.clockOf.clock.closed ?? []).length === 0;
  return (
    haveOneClock(wide.clockOf, narrow.clockOf) &&
    (other !== undefined || isNeverClosed) &&
    weekCovers(week, other)
  );
};

/** Whether both are awake at some time. Says yes where it cannot tell. */
export const hoursMeet = (one: Hours, other: Hours): boolean =>
  one.clockOf.clock.timezone !== other.clockOf.clock.timezone ||
  weeksMeet(weekOf(one.clockOf, one.rule.active?.during), weekOf(other.clockOf, other.rule.active?.during));

/** Minutes are counted from the beginning of a rule's own window. */
const isCounted = ({ rule }: Hours): boolean => rule.when['active-minutes'] !== undefined;

const duringOf = ({ rule }: Hours): string => JSON.stringify(rule.active?.during ?? []);
