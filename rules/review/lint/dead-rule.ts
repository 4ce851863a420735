import type { Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { conflictIn } from './reach/condition-cover';
import { sayConflict } from './reach/say-conflict';
import { longestWindow, weekOf } from './reach/week';

/** A rule whose condition contradicts itself, or whose hours never come. */
export const deadRule: Lint = {
  id: 'dead-rule',
  about: 'A rule that can never match.',
  find: (field) =>
    field.rules
      .filter(({ isOurs, rule }) => isOurs && rule.status !== 'off')
      .flatMap((rule) => {
        const reason = whyCondition(rule, field) ?? whyHours(rule, field) ?? whyMinutes(rule, field);
        if (reason === undefined) return [];
        const { path, message, fix } = reason;
        return [{ pack: rule.pack, path: [...rule.path, path], at: 'name' as const, message, fix }];
      }),
};

interface Reason {
  /** The key of the rule that is to blame. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

const whyCondition = ({ parts }: LintRule, { reach, tools }: LintField): Reason | undefined => {
  const conflict = conflictIn(parts(), reach);
  if (conflict === undefined) return undefined;
  return {
    path: 'when',
    message: `This rule can never match: ${sayConflict(conflict, tools.checks)}.`,
    fix: 'Put alternatives under any:, or remove one of the two.',
  };
};

/** No window of its schedule opens in over a year: its days are all closed. */
const whyHours = (rule: LintRule, { tools }: LintField): Reason | undefined => {
  const names = rule.rule.active?.during;
  const { closed = [] } = rule.clockOf.clock;
  // Reading the calendar is slow, and a week without closed days opens by itself.
  if (names === undefined || closed.length < fewestClosed) return undefined;
  const schedule = rule.compiled()?.schedule;
  if (schedule === undefined || schedule.judge(tools.now).active) return undefined;
  if (schedule.nextOpening(tools.now) !== undefined) return undefined;
  return {
    path: 'active',
    message: `This rule can never match: no day is left on which ${names.join(' or ')} opens, because all of them are under clock.closed.`,
    fix: 'Remove days from clock.closed, or name another period.',
  };
};

/** A period of one day a week opens as often in the year that is looked ahead. */
const fewestClosed = 52;

/** More minutes of use than its longest window has. */
const whyMinutes = ({ rule, clockOf }: LintRule, _field: LintField): Reason | undefined => {
  const asked = rule.when['active-minutes'] as { readonly atLeast: number } | undefined;
  if (asked === undefined) return undefined;
  const most = longestWindow(weekOf(clockOf, rule.active?.during)) ?? minutesOfDay;
  if (asked.atLeast <= most) return undefined;
  return {
    path: 'when',
    message: `This rule can never match: it waits for ${asked.atLeast} minutes of use, but its hours last ${most} at most.`,
    fix: `Write atLeast: ${most} or less.`,
  };
};

const minutesOfDay = 1440;
