import { minuteOfTime } from '../../engine/local-clock';
import type { Found, Lint } from './lint';
import type { LintRule } from './lint-field';

/** A window past midnight belongs to the day it starts on: that is easily written wrong, and must be shown to be right. */
export const midnightTest: Lint = {
  id: 'midnight-test',
  about: 'A rule whose hours go past midnight, without a test after midnight.',
  find: ({ rules }) =>
    rules.flatMap((rule): readonly Found[] => {
      const night = rule.isOurs && rule.rule.status !== 'off' ? nightOf(rule) : undefined;
      if (night === undefined || isTested(rule, minuteOfTime(night.to))) return [];
      return [
        {
          pack: rule.pack,
          path: [...rule.path, 'tests'],
          at: 'name',
          message: `The period “${night.name}” goes on past midnight, but no test of rule ${rule.rule.id} is set after midnight.`,
          fix: `Add a test with at: before ${night.to}. The hours after midnight belong to the day on which the period began.`,
        },
      ];
    }),
};

const nightOf = ({ rule, clockOf }: LintRule): { readonly name: string; readonly to: string } | undefined =>
  (rule.active?.during ?? []).flatMap((name) => {
    const period = clockOf.clock.periods?.[name];
    const isNight = period !== undefined && period.to !== '00:00' && period.to <= period.from;
    return isNight ? [{ name, to: period.to }] : [];
  })[0];

const isTested = ({ rule }: LintRule, before: number): boolean =>
  (rule.tests ?? []).some(({ given }) => given.at !== undefined && minuteOfTime(given.at.slice(11)) < before);
