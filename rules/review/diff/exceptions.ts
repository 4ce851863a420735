import type { LayeredRule } from '../../engine/layers';
import { changeOfAudience } from './audience';
import { treeOf } from './condition-tree';
import { changeOfConditions } from './conditions';
import { changeOfHours, hoursNamed } from './hours';
import type { CompareLists } from './params';
import type { PartChange } from './part-change';
import { directionOf, type Reach, reachOfNumbers, together, turned } from './reach';
import { isSame } from './same';
import { dateWords, quoted } from './words';

type Given = LayeredRule['exceptions'][number];

/** What became of the permissions that a rule knows. One that reaches further is gentler. */
export const changesOfExceptions = (
  before: LayeredRule,
  after: LayeredRule,
  compareLists: CompareLists,
): readonly PartChange[] => {
  const [old, young] = [byName(before), byName(after)];
  return [
    ...[...young].flatMap(([name, given]) => changeOf(old.get(name), given, compareLists)),
    ...[...old]
      .filter(([name]) => !young.has(name))
      .map(([, given]) => change('wider', `the exception for ${reasonOf(given)} is gone`)),
  ];
};

const byName = ({ exceptions }: LayeredRule): ReadonlyMap<string, Given> =>
  new Map(exceptions.map((given) => [JSON.stringify([given.pack.pack.id, given.exception.id]), given]));

const change = (reach: Reach, says: string): PartChange => ({
  part: 'exceptions',
  direction: directionOf(reach),
  says: `${says}.`,
});

const reasonOf = ({ exception }: Given): string => quoted(exception.reason);

const changeOf = (
  before: Given | undefined,
  after: Given,
  compareLists: CompareLists,
): readonly PartChange[] => {
  const until = endWords(after.exception);
  if (before === undefined) {
    return [change('narrower', `there is a new exception until ${until}, for ${reasonOf(after)}`)];
  }
  const reach = turned(reachOfException(before, after, compareLists));
  if (isSame(before.exception, after.exception) && reach === 'same') return [];
  const says =
    endOf(before.exception) === endOf(after.exception)
      ? `the exception for ${reasonOf(after)} ${endings[reach]}`
      : `the exception for ${reasonOf(after)} now ends on ${until} instead of ${endWords(before.exception)}`;
  return [change(reach, says)];
};

const endings: Readonly<Record<Reach, string>> = {
  same: 'is worded otherwise',
  wider: 'reaches less far than before',
  narrower: 'reaches further than before',
  different: 'is another one than before',
};

/** How far the permission itself reaches. */
const reachOfException = (before: Given, after: Given, compareLists: CompareLists): Reach => {
  const [old, young] = [before.exception, after.exception];
  return together([
    reachOfNumbers(endOf(old), endOf(young)),
    changeOfHours(hoursNamed(old.during, before.pack), hoursNamed(young.during, after.pack)).reach,
    changeOfAudience(old.scope, young.scope),
    reachOfWhen(old.when, young.when, compareLists),
  ]);
};

/** Local dates and times of this form are in order as numbers; a date alone ends with its day. */
const endOf = ({ until, expires }: Given['exception']): number =>
  Number((until ?? `${expires}T24:00`).replaceAll(/\D/g, ''));

const endWords = ({ until, expires }: Given['exception']): string => {
  const [date = expires, time] = until?.split('T') ?? [];
  return time === undefined ? dateWords(date) : `${dateWords(date)}, ${time}`;
};

/** Without a condition it holds for all that the rule speaks of. */
const reachOfWhen = (
  before: Given['exception']['when'],
  after: Given['exception']['when'],
  compareLists: CompareLists,
): Reach => {
  if (before === undefined || after === undefined) {
    return before === after ? 'same' : before === undefined ? 'narrower' : 'wider';
  }
  return changeOfConditions(treeOf(before), treeOf(after), compareLists).reach;
};
