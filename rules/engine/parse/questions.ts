import type { AnyCheck, CheckRegistry, CompileTools } from '../../model/check';
import type { Condition } from '../../model/pack';
import type { Draft, Placed } from './draft';
import type { Path } from './place';

/** One check with its parameters, where it stands in a condition. */
export interface Question {
  readonly check: AnyCheck;
  readonly params: unknown;
  /** The path of the parameters; it ends in the check's id. */
  readonly path: Path;
}

/** What a question asks of the matching structures, whatever its parameters are called. */
export interface Asks {
  readonly lists: readonly string[];
  readonly hosts: readonly string[];
  readonly filters: readonly string[];
  readonly phrases: readonly string[];
  readonly patterns: readonly { readonly written: string; readonly ignoresCase: boolean }[];
}

/** A condition of the pack, and the rule whose condition or exception it is, if the rule is in this pack. */
export interface PlacedCondition {
  readonly when: Condition;
  readonly path: Path;
  readonly rule: Draft['rules'][number] | undefined;
}

export const groups = ['all', 'any', 'none'] as const;

/** Every question of a condition, in the order of the file. */
export const questionsIn = (when: Condition, path: Path, checks: CheckRegistry): readonly Question[] =>
  Object.entries(when).flatMap(([name, value]): readonly Question[] => {
    if (value === undefined) return [];
    const here = [...path, name];
    if (groups.some((group) => group === name)) {
      return (value as readonly Condition[]).flatMap((part, index) =>
        questionsIn(part, [...here, index], checks),
      );
    }
    const check = checks.get(name);
    return check === undefined ? [] : [{ check, params: value, path: here }];
  });

/** The conditions of all rules and of all exceptions, those of adjustments too. */
export const conditionsOf = (draft: Draft): readonly PlacedCondition[] => [
  ...draft.rules.flatMap((rule) => [
    { when: rule.entry.when, path: [...rule.path, 'when'], rule },
    ...ofExceptions(rule, rule),
  ]),
  ...draft.adjustments.flatMap((adjustment) => ofExceptions(adjustment, undefined)),
];

const ofExceptions = (
  { entry, path }: Placed<{ readonly exceptions?: Draft['rules'][number]['entry']['exceptions'] }>,
  rule: PlacedCondition['rule'],
): readonly PlacedCondition[] =>
  (entry.exceptions ?? []).flatMap(({ when }, index) =>
    when === undefined ? [] : [{ when, path: [...path, 'exceptions', index, 'when'], rule }],
  );

/** Every question of every condition. */
export const questionsOf = (draft: Draft): readonly Question[] =>
  conditionsOf(draft).flatMap(({ when, path }) => questionsIn(when, path, draft.checks));

/** Asks a check to compile with tools that only listen: a new check needs no word here. */
export const asksOf = ({ check, params }: Question): Asks => {
  const lists: string[] = [];
  const hosts: (readonly string[])[] = [];
  const filters: (readonly string[])[] = [];
  const phrases: (readonly string[])[] = [];
  const patterns: Asks['patterns'][number][] = [];
  const never = () => undefined;
  const tools: CompileTools = {
    hostsInList: (name) => {
      lists.push(name);
      return never;
    },
    hosts: (entries) => {
      hosts.push(entries);
      return never;
    },
    urls: ({ matchesAny, unlessAny }) => {
      filters.push(matchesAny, unlessAny ?? []);
      return never;
    },
    phrases: ({ any, near, softenNear }) => {
      phrases.push(any, near?.any ?? [], softenNear?.any ?? []);
      return never;
    },
    patterns: (sources, ignoresCase) => {
      for (const written of sources) patterns.push({ written, ignoresCase });
      return never;
    },
  };
  check.compile(params as never, tools);
  return { lists, hosts: hosts.flat(), filters: filters.flat(), phrases: phrases.flat(), patterns };
};

/** Every fact that a question may read. */
export const factsOf = ({ check, params }: Question): readonly string[] => [
  ...check.needs,
  ...(check.wants?.(params as never) ?? []),
];

/** Where a text stands among a question's parameters; the parameters themselves when it does not. */
export const pathOfText = ({ params, path }: Question, text: string): Path =>
  find(params, path, text) ?? path;

/** Texts before groups, without copying: lists may hold a hundred thousand. */
const find = (value: unknown, path: Path, text: string): Path | undefined => {
  if (Array.isArray(value)) {
    const index = value.indexOf(text);
    return index === -1 ? undefined : [...path, index];
  }
  if (typeof value !== 'object' || value === null) return value === text ? path : undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = find(inner, [...path, name], text);
    if (found !== undefined) return found;
  }
  return undefined;
};
