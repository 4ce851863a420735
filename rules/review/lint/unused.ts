import { asksOf, questionsIn } from '../../engine/parse/questions';
import type { Condition, HostList, RulePack } from '../../model/pack';
import type { Found, Lint } from './lint';
import type { LintField } from './lint-field';

/** A list that nothing asks. */
export const unusedList: Lint = {
  id: 'unused-list',
  about: 'A list that no rule and no exception uses.',
  find: (field) => {
    const used = usedLists(field);
    return field.packs.flatMap((pack) =>
      Object.entries(pack.lists ?? {}).flatMap(([name, list]): readonly Found[] =>
        used.has(list)
          ? []
          : [
              {
                pack,
                path: ['lists', name],
                at: 'name',
                message: `Nothing uses the list “${name}”.`,
                fix: `Name it in a rule as host: { inList: ${name} }, or remove it${pack.pack.layer === 'class' ? '' : ' unless a pack of a layer below uses it'}.`,
              },
            ],
      ),
    );
  },
};

const usedLists = ({ all, reach, tools }: LintField): ReadonlySet<HostList> =>
  new Set(
    all.flatMap((pack) =>
      conditionsIn(pack)
        .flatMap((when) => questionsIn(when, [], tools.checks))
        .flatMap((question) => [...asksOf(question).lists, ...countedIn(question.params)])
        .flatMap((name) => reach.listNamed(name, pack)?.list ?? []),
    ),
  );

const conditionsIn = (pack: RulePack): readonly Condition[] => [
  ...pack.rules.map(({ when }) => when),
  ...[...pack.rules, ...(pack.adjust ?? [])].flatMap(({ exceptions }) =>
    (exceptions ?? []).flatMap(({ when }) => (when === undefined ? [] : [when])),
  ),
];

/** Lists as classes of active minutes. */
const countedIn = (params: unknown): readonly string[] => {
  const { on } = params as { readonly on?: unknown };
  return Array.isArray(on) ? on.map(String) : [];
};

/** A period in which nothing happens. */
export const unusedPeriod: Lint = {
  id: 'unused-period',
  about: 'A period that no rule and no exception names.',
  find: ({ packs }) =>
    packs.flatMap((pack) => {
      const named = new Set(
        [...pack.rules, ...(pack.adjust ?? [])].flatMap(({ active, exceptions }) => [
          ...(active?.during ?? []),
          ...(exceptions ?? []).flatMap(({ during }) => during ?? []),
        ]),
      );
      return Object.keys(pack.clock.periods ?? {}).flatMap((name): readonly Found[] =>
        named.has(name)
          ? []
          : [
              {
                pack,
                path: ['clock', 'periods', name],
                at: 'name',
                message: `Nothing happens during the period “${name}”.`,
                fix: `Name it in a rule as active: { during: [${name}] }, or remove it.`,
              },
            ],
      );
    }),
};

/** A goal that nothing works towards. */
export const unservedGoal: Lint = {
  id: 'unserved-goal',
  about: 'A goal of the program that no rule serves or measures.',
  find: ({ packs }) =>
    packs.flatMap((pack) => {
      const served = new Set(pack.rules.map(({ serves }) => serves));
      return (pack.program?.goals ?? []).flatMap(({ id, measure }, index): readonly Found[] =>
        served.has(id) || measure !== undefined
          ? []
          : [
              {
                pack,
                path: ['program', 'goals', index],
                message: `No rule serves the goal “${id}”, and nothing measures it.`,
                fix: `Write serves: ${id} in a rule, or give the goal a measure.`,
              },
            ],
      );
    }),
};
