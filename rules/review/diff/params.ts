import { type ParamMeaning, paramMeanings } from './param-meaning';
import { type Reach, reachOfNumbers, together, turned } from './reach';
import { isSame } from './same';
import { changeOfSets, reachOfHosts, reachOfSets } from './sets';
import { counted, examplesOf, numberWords, quoted, spaced } from './words';

/** What became of a question, and in words, each without a full stop. Without them only the whole question tells. */
export interface ParamsChange {
  readonly reach: Reach;
  readonly says: readonly string[] | undefined;
}
/** How the hosts of two lists of a name compare, seen from the rule that asks. */
export type CompareLists = (before: string, after: string) => Reach;

interface ParamOf {
  readonly check: string;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether entries are patterns, which nobody reads. */
  readonly isPattern: boolean;
}

/** What became of a question of one check whose parameters are no longer the same. */
export const changeOfParams = (
  check: string,
  before: unknown,
  after: unknown,
  compareLists: CompareLists,
): ParamsChange => {
  const [old, young] = [flattened(before), flattened(after)];
  const isPattern = old.has('matching') || young.has('matching');
  const changes = [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ check, path, before: old.get(path), after: young.get(path), isPattern }))
    .filter((param) => !isSame(param.before, param.after))
    .map((param) => changeOfParam(param, compareLists))
    .filter(({ reach }) => reach !== 'same');
  return {
    reach: together(changes.map(({ reach }) => reach)),
    says: allSaid(changes.map(({ says }) => says)),
  };
};

/** Nothing where something among it cannot be said. */
export const allSaid = (parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined =>
  parts.reduce(
    (before, says) => (before === undefined || says === undefined ? undefined : before.concat(says)),
    [],
  );

/** Parameters by path: those inside others as `near.within`. */
const flattened = (params: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(params ?? {}).flatMap(([name, value]): readonly (readonly [string, unknown])[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each] as const)
        : [[name, value] as const],
    ),
  );

const untold: ParamsChange = { reach: 'different', says: undefined };

const changeOfParam = (param: ParamOf, compareLists: CompareLists): ParamsChange => {
  const meaning = paramMeanings[param.check]?.[param.path];
  switch (meaning?.kind) {
    case 'entries':
      return changeOfEntries(param, meaning);
    case 'number':
      return changeOfNumber(param, meaning);
    case 'list':
      return changeOfList(param, compareLists);
    default:
      return untold;
  }
};

type EntriesMeaning = Extract<ParamMeaning, { kind: 'entries' }>;

const facing = (reach: Reach, more: 'wider' | 'narrower'): Reach =>
  more === 'wider' ? reach : turned(reach);

const entriesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const changeOfEntries = (
  { check, before, after, isPattern }: ParamOf,
  meaning: EntriesMeaning,
): ParamsChange => {
  const [old, young] = [entriesOf(before), entriesOf(after)];
  if (meaning.absentIsAll && (before === undefined || after === undefined)) {
    const reach = before === undefined ? 'narrower' : 'wider';
    const words = `only with ${amountOf(before === undefined ? young : old, meaning, isPattern)}`;
    return {
      reach: facing(reach, meaning.more),
      says: [before === undefined ? `from now on ${words}` : `no longer ${words}`],
    };
  }
  const change = changeOfSets(old, young);
  const reach = check === 'host' ? reachOfHosts(old, young) : reachOfSets(change);
  return {
    reach: facing(reach, meaning.more),
    says: [
      ...(change.added.length === 0 ? [] : [amountOf(change.added, meaning, isPattern, 'more ')]),
      ...(change.removed.length === 0 ? [] : [`no longer ${amountOf(change.removed, meaning, isPattern)}`]),
    ],
  };
};

/** "2 more words or phrases (“a” and “b”)". */
const amountOf = (
  entries: readonly string[],
  { noun: [one, many], told }: EntriesMeaning,
  isPattern: boolean,
  prefix = '',
): string => {
  const amount = counted(entries.length, [`${prefix}${one}`, `${prefix}${many}`]);
  return told === 'counted' || isPattern
    ? amount
    : `${amount} (${examplesOf(entries.map(told === 'quoted' ? quoted : spaced))})`;
};

const changeOfNumber = (
  { path, before, after }: ParamOf,
  { more, noun, absent }: Extract<ParamMeaning, { kind: 'number' }>,
): ParamsChange => {
  const [old, young] = [before ?? absent, after ?? absent];
  if (typeof old !== 'number' || typeof young !== 'number') return untold;
  const reach = facing(reachOfNumbers(old, young), more);
  // A distance comes and goes with the words it belongs to, and they are told.
  const isTold = path.includes('.') && (before === undefined || after === undefined);
  return { reach, says: isTold ? [] : [`${noun} is ${numberWords(young)} instead of ${numberWords(old)}`] };
};

const changeOfList = ({ before, after }: ParamOf, compareLists: CompareLists): ParamsChange => {
  const name = (list: unknown): string => `the list ${quoted(spaced(String(list)))}`;
  if (typeof before !== 'string') return { reach: 'wider', says: [`${name(after)} counts too`] };
  if (typeof after !== 'string') return { reach: 'narrower', says: [`${name(before)} no longer counts`] };
  return { reach: compareLists(before, after), says: [`${name(after)} instead of ${name(before)}`] };
};
