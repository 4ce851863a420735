import { dayOfDate, LocalClock } from '../../engine/local-clock';
import type { Exception, RulePack } from '../../model/pack';
import { placesOfExceptions } from './exception-places';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { conflictIn, covers } from './reach/condition-cover';
import { partsOf } from './reach/condition-parts';
import { haveOneClock } from './reach/hours';
import { sayConflict } from './reach/say-conflict';
import { scopeCovers, scopesMeet } from './reach/scope-cover';
import { weekCovers, weekOf, weeksMeet } from './reach/week';

interface Given {
  readonly exception: Exception;
  readonly pack: RulePack;
}

/** An exception that always applies leaves nothing of its rule; one that never does opens nothing. */
export const idleException: Lint = {
  id: 'idle-exception',
  about: 'An exception that switches its whole rule off, or that never applies.',
  find: (field) => {
    const today = new Map(
      field.all.map((pack) => [pack, new LocalClock(pack.clock.timezone).wallTime(field.tools.now).day]),
    );
    const places = new Map(field.packs.flatMap((pack) => [...placesOfExceptions(pack)]));
    return field.rules.flatMap((rule) =>
      rule.rule.status === 'off'
        ? []
        : rule.exceptions.flatMap((given): readonly Found[] => {
            const path = places.get(given.exception);
            if (path === undefined || dayOfDate(given.exception.expires) < (today.get(given.pack) ?? 0))
              return [];
            const said = whyAlways(rule, given, field) ?? whyNever(rule, given, field);
            return said === undefined ? [] : [{ pack: given.pack, path, ...said }];
          }),
    );
  },
};

type Said = Pick<Found, 'message' | 'fix'>;

const whyAlways = (
  { rule, parts, clockOf }: LintRule,
  given: Given,
  { reach }: LintField,
): Said | undefined => {
  const { id, when, during, scope, expires } = given.exception;
  const isAlways =
    scopeCovers(scope, rule.scope) &&
    (during === undefined ||
      (haveOneClock(given.pack, clockOf) &&
        weekCovers(weekOf(given.pack, during), weekOf(clockOf, rule.active?.during)))) &&
    (when === undefined || covers(partsOf(when, given.pack), parts(), reach));
  if (!isAlways) return undefined;
  return {
    message: `The exception "${id}" applies whenever rule ${rule.id} does, so the rule does nothing until ${expires}.`,
    fix: 'Say under when:, during: or scope: what it is meant for. To switch the rule off, write status: off.',
  };
};

const whyNever = (
  { rule, parts, clockOf }: LintRule,
  given: Given,
  { reach, tools }: LintField,
): Said | undefined => {
  const { id, when, during, scope } = given.exception;
  const never = `The exception "${id}" never applies to rule ${rule.id}`;
  if (!scopesMeet(scope, rule.scope)) {
    return {
      message: `${never}: it is for others than the rule is.`,
      fix: 'Correct its scope, or remove it.',
    };
  }
  const sleeps =
    given.pack.clock.timezone === clockOf.clock.timezone &&
    !weeksMeet(weekOf(given.pack, during), weekOf(clockOf, rule.active?.during));
  if (sleeps) {
    return {
      message: `${never}: its hours are others than the rule’s.`,
      fix: 'Correct its during:, or remove it.',
    };
  }
  const conflict = when && conflictIn([...parts(), ...partsOf(when, given.pack)], reach);
  if (conflict === undefined) return undefined;
  return {
    message: `${never}: with the rule’s own condition, ${sayConflict(conflict, tools.checks)}.`,
    fix: 'Correct its when:, or remove it.',
  };
};
