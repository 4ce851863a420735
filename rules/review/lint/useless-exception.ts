import { judgeOpened } from '../../engine/opened';
import { someoneOf } from '../../engine/shown-to';
import type { Exception, RulePack } from '../../model/pack';
import { closingRule } from './closing-rule';
import { placesOfExceptions } from './exception-places';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { partsOf } from './reach/condition-parts';
import { shownInField } from './samples';

interface Given {
  readonly exception: Exception;
  readonly pack: RulePack;
}

const mostHosts = 20;

/** An exception opens what another rule goes on blocking. */
export const uselessException: Lint = {
  id: 'useless-exception',
  about: 'An exception whose site another rule still blocks.',
  find: (field) => {
    const places = new Map(field.packs.flatMap((pack) => [...placesOfExceptions(pack)]));
    return field.rules.flatMap((rule) =>
      rule.exceptions.flatMap((given): readonly Found[] => {
        const path = places.get(given.exception);
        const still = path && stillBlocked(rule, given, field);
        if (path === undefined || still === undefined) return [];
        const { id } = given.exception;
        return [
          {
            pack: given.pack,
            path,
            message: `The exception "${id}" opens ${still.url} for rule ${rule.rule.id}, but rule ${still.by} still blocks it.`,
            fix: `Add the exception to ${still.by} too, or remove it here.`,
          },
        ];
      }),
    );
  },
};

/** Tried on the hosts that the exception names. */
const stillBlocked = (
  rule: LintRule,
  { exception, pack }: Given,
  field: LintField,
): { readonly url: string; readonly by: string } | undefined => {
  const compiled = rule.compiled();
  if (compiled === undefined || exception.when === undefined) return undefined;
  for (const url of addressesOf(exception.when, pack, field)) {
    const shown = shownInField(compiled, { url }, field);
    const subject = { ...someoneOf(rule.rule.scope), ...someoneOf(exception.scope) };
    const observation = shown && { ...shown, subject: { ...shown.subject, ...subject } };
    if (observation === undefined) continue;
    const { outcome } = judgeOpened(compiled, observation);
    if (outcome.kind !== 'excepted' || outcome.exceptionId !== exception.id) continue;
    const by = closingRule(observation, field, ({ rule: { status = 'live' } }) => status === 'live');
    if (by !== undefined) return { url, by: by.rule.id };
  }
  return undefined;
};

const addressesOf = (
  when: NonNullable<Exception['when']>,
  pack: RulePack,
  { reach }: LintField,
): readonly string[] =>
  partsOf(when, pack)
    .flatMap((part) =>
      part.kind === 'question' && part.check === 'host' ? reach.setsOf(part.params, pack) : [],
    )
    .flatMap((set) => (set.kind === 'names' ? set.names.entries.slice(0, mostHosts) : []))
    .map(({ host }) => `https://${host}/`);
