import * as z from 'zod/mini';
import { limits } from './limits';
import { messageAndFix } from './message-and-fix';
import { missingName } from './missing-name';
import { brief, isCondition, valueName } from './name-of-place';
import { type Path, type Place, placeOf } from './place';
import type { Remark } from './report';
import { unknownName } from './unknown-name';
import { valueAt } from './value-at';
import { wrongChoice } from './wrong-choice';
import { wrongFormat } from './wrong-format';
import { tooBig, tooSmall } from './wrong-size';
import { wrongType } from './wrong-type';

type Issue = z.core.$ZodIssue;

/** What the schema was held against. */
export interface Held {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly place: Place;
}

/** Puts one issue of the schema into sentences: several for several unknown names. */
export const schemaWords = (issue: Issue, held: Held, around: Path = []): readonly Remark[] => {
  const path = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const value = valueAt(held.value, path);
  const said = ownWords(issue);
  if (said !== undefined) {
    if (isCondition(path)) return [{ path, message: said, fix: 'Write below it what the rule looks for.' }];
    return [{ path, ...messageAndFix(said) }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const taken = namesAt(held.value, path);
      return issue.keys.slice(0, limits.problems).map((name) => unknownName(held.schema, path, name, taken));
    }
    case 'invalid_union':
      return unionWords(issue, held, path);
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, at: 'name', ...nameWords(inner, path) }));
    case 'invalid_element':
      return issue.issues.flatMap((inner) => schemaWords(inner, held, path));
    case 'invalid_type':
      if (value === undefined) return missing(held, path);
      return [{ path, ...wrongType(path, issue.expected, value, placeOf(held.place, path).place.written) }];
    case 'invalid_value':
      if (value === undefined) return missing(held, path, issue.values);
      return [{ path, ...wrongChoice(path, issue.values, value) }];
    case 'too_small':
      return [{ path, ...tooSmall(path, issue) }];
    case 'too_big':
      return [{ path, ...tooBig(path, issue, value) }];
    case 'invalid_format':
      return [{ path, ...wrongFormat(valueName(path), issue.pattern, value) }];
    default:
      return [{ path, message: `${valueName(path)} is not written as it must be.` }];
  }
};

/** The sentence that the schema's author gave, where there is one. */
const ownWords = ({ code, message }: Issue): string | undefined => {
  const isDefault = message === 'Invalid input' || message === '';
  const byAuthor = code === 'custom' || z.config().localeError === undefined;
  return byAuthor && !isDefault ? message : undefined;
};

const namesAt = (document: unknown, path: Path): ReadonlySet<string> => {
  const group = valueAt(document, path);
  return new Set(typeof group === 'object' && group !== null ? Object.keys(group) : []);
};

const missing = ({ schema, value }: Held, path: Path, choices?: readonly unknown[]): readonly Remark[] =>
  missingName(schema, path, namesAt(value, path.slice(0, -1)), choices);

const nameWords = (issue: Issue, path: Path): { readonly message: string; readonly fix?: string } =>
  issue.code === 'invalid_format'
    ? wrongFormat('A name here', issue.pattern, path.at(-1))
    : { message: `"${brief(String(path.at(-1)))}" cannot be a name here.` };

const faultsIn = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** Of the ways in which something may be written, the one with the fewest faults was most likely meant. */
const unionWords = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
  held: Held,
  path: Path,
): readonly Remark[] => {
  if (valueAt(held.value, path) === undefined) return missing(held, path);
  const [closest] = issue.errors
    .filter((option) => !option.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0))
    .sort((one, other) => faultsIn(one) - faultsIn(other));
  if (closest === undefined) {
    // Where each way wants the same kind of value, that is what is wrong.
    const [first, ...others] = issue.errors.flat();
    const isOne =
      first?.code === 'invalid_type' &&
      others.every((other) => other.code === 'invalid_type' && other.expected === first.expected);
    if (isOne) return schemaWords(first, held, path);
    return [{ path, message: `${valueName(path)} is not written in any of the ways it may be.` }];
  }
  return closest.flatMap((inner) => schemaWords(inner, held, path));
};
