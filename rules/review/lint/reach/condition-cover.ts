import type { Conjunction, Part, Question } from './condition-parts';
import { filtersIn, fitsEverything, isSameFilter } from './filter-cover';
import type { HostReach } from './host-reach';
import { areApart, plainFilters, questionCovers } from './question-cover';

/** Whether `wide` matches whenever `narrow` does. Sound, not complete: says no where it cannot tell. */
export const covers = (wide: Conjunction, narrow: Conjunction, reach: HostReach): boolean =>
  wide.every((part) => isGiven(part, narrow, reach));

/** Whether a part holds wherever all the others do. */
const isGiven = (part: Part, known: Conjunction, reach: HostReach): boolean =>
  holdsAlways(part) ||
  known.some((each) => isSame(part, each)) ||
  isGivenByKind(part, known, reach) ||
  // One of the branches holds, whichever it is.
  known.some((each) => each.kind === 'any' && each.branches.every((branch) => isGiven(part, branch, reach)));

const isGivenByKind = (part: Part, known: Conjunction, reach: HostReach): boolean => {
  if (part.kind === 'question') {
    return known.some((each) => each.kind === 'question' && questionCovers(part, each, reach));
  }
  if (part.kind === 'any') return part.branches.some((branch) => covers(branch, known, reach));
  return part.branches.every((branch) => isExcluded(branch, known, reach));
};

const isExcluded = (branch: Conjunction, known: Conjunction, reach: HostReach): boolean =>
  known.some((each) => each.kind === 'none' && each.branches.some((other) => covers(other, branch, reach))) ||
  conflictIn([...known, ...branch], reach, false) !== undefined;

/** Two conditions of other packs may name other lists by the same word. */
const isSame = (one: Part, other: Part): boolean =>
  one === other || (one.key === other.key && packsOf(one).every((pack) => packsOf(other).includes(pack)));

const packsOf = (part: Part): readonly unknown[] =>
  part.kind === 'question' ? [part.pack] : part.branches.flatMap((branch) => branch.flatMap(packsOf));

/** Whether it matches every page that has an address. */
const holdsAlways = (part: Part): boolean => {
  if (part.kind === 'any') return part.branches.some((branch) => branch.every(holdsAlways));
  return part.kind === 'question' && part.check === 'url' && fitsAllAddresses(part);
};

const fitsAllAddresses = ({ params }: Question): boolean =>
  (params as { readonly unlessAny?: readonly string[] }).unlessAny === undefined &&
  plainFilters(params).some(fitsEverything);

/** Why parts can never hold together: two that exclude each other, or one alone. */
export type Conflict =
  | { readonly kind: 'apart'; readonly one: Part; readonly other: Part }
  | { readonly kind: 'taken-back'; readonly part: Part; readonly by: Part }
  | { readonly kind: 'empty'; readonly part: Part };

/** What keeps the parts from ever holding together; nothing where that cannot be told. */
export const conflictIn = (parts: Conjunction, reach: HostReach, deep = true): Conflict | undefined => {
  for (const [at, part] of parts.entries()) {
    const conflict =
      part.kind === 'question'
        ? conflictOf(part, parts.slice(at + 1), reach)
        : part.kind === 'any'
          ? conflictInAll(part.branches, parts, reach, deep)
          : deep && takenBack(part, parts, reach);
    if (conflict) return conflict;
  }
  return undefined;
};

const conflictOf = (one: Question, others: Conjunction, reach: HostReach): Conflict | undefined => {
  if (isEmpty(one)) return { kind: 'empty', part: one };
  const other = others.find((each) => each.kind === 'question' && areApart(one, each, reach));
  return other && { kind: 'apart', one, other };
};

const takenBack = (
  by: Extract<Part, { readonly branches: unknown }>,
  parts: Conjunction,
  reach: HostReach,
): Conflict | undefined => {
  const others = parts.filter((each) => each !== by);
  const isTaken = by.branches.some((branch) => covers(branch, others, reach));
  return isTaken ? { kind: 'taken-back', part: others[0] ?? by, by } : undefined;
};

/** Every branch has its own conflict. One choice at a time is looked at: all of them together would be too many. */
const conflictInAll = (
  branches: readonly Conjunction[],
  parts: Conjunction,
  reach: HostReach,
  deep: boolean,
): Conflict | undefined => {
  const others = parts.filter(({ kind }) => kind !== 'any');
  let first: Conflict | undefined;
  for (const branch of branches) {
    const conflict = conflictIn([...others, ...branch], reach, deep);
    if (conflict === undefined) return undefined;
    first ??= conflict;
  }
  return first;
};

/** Every filter that matches is let through again by the same one. */
const isEmpty = ({ check, params }: Question): boolean => {
  if (check !== 'url') return false;
  const through = filtersIn((params as { readonly unlessAny?: readonly string[] }).unlessAny);
  const filters = plainFilters(params);
  return filters.length > 0 && filters.every((filter) => through.some((each) => isSameFilter(filter, each)));
};
