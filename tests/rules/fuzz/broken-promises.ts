import type { RulePack } from '../../../rules/model/pack';
import { questionsOf } from './questions-of';
import { foreignIn } from './strange-values';

const lineIf = (isBroken: boolean, what: string): readonly string[] => (isBroken ? [what] : []);
const twice = (names: readonly string[], what: string): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${what} ${name} twice`);
const exceptionsOf = ({ rules, adjust = [] }: RulePack) =>
  [...rules, ...adjust].flatMap((each) => each.exceptions ?? []);

const repeated = (pack: RulePack): readonly string[] => [
  ...twice(
    pack.rules.map(({ id }) => id),
    'rule',
  ),
  ...twice(
    pack.policy.clauses.map(({ id }) => id),
    'clause',
  ),
  ...twice(
    (pack.program?.goals ?? []).map(({ id }) => id),
    'goal',
  ),
  ...twice(
    exceptionsOf(pack).map(({ id }) => id),
    'exception',
  ),
  ...twice(
    (pack.adjust ?? []).map(({ rule }) => rule),
    'adjustment of',
  ),
];

const missing = (pack: RulePack): readonly string[] => {
  const { rules, adjust = [], policy, program, clock, lists = {} } = pack;
  const clauses = new Set(policy.clauses.map(({ id }) => id));
  const goals = new Set((program?.goals ?? []).map(({ id }) => id));
  const during = [...rules, ...adjust].flatMap(({ active }) => active?.during ?? []);
  const periods = [...during, ...exceptionsOf(pack).flatMap((exception) => exception.during ?? [])];
  const named = questionsOf(pack).flatMap(({ params: { inList } }) =>
    typeof inList === 'string' ? [inList] : [],
  );
  return [
    ...rules.flatMap(({ clause }) =>
      lineIf(clause !== undefined && !clauses.has(clause), `no clause ${clause}`),
    ),
    ...rules.flatMap(({ serves }) => lineIf(serves !== undefined && !goals.has(serves), `no goal ${serves}`)),
    ...periods.filter((name) => !Object.hasOwn(clock.periods ?? {}, name)).map((name) => `no period ${name}`),
    // A lower layer may mean a list of a pack above it.
    ...named.flatMap((name) =>
      lineIf(pack.pack.layer === 'base' && !Object.hasOwn(lists, name), `no list ${name}`),
    ),
  ];
};

const isDay = (date: string): boolean => {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date.slice(0, 10));
};
const isZone = (timezone: string): boolean => {
  try {
    return (
      new Intl.DateTimeFormat('en', timezone === 'device' ? {} : { timeZone: timezone }).format(0) !== ''
    );
  } catch {
    // The platform does not know it.
    return false;
  }
};

const outOfTime = (pack: RulePack, today: string): readonly string[] => {
  const { notBefore, expires, reviewBy } = pack.pack;
  const dates = [
    ...[notBefore, expires, reviewBy, pack.policy.adopted].flatMap((date) => date ?? []),
    ...(pack.clock.closed ?? []),
    ...exceptionsOf(pack).map((exception) => exception.expires),
    ...pack.rules.flatMap(({ tests = [] }) => tests.flatMap(({ given }) => given.at ?? [])),
  ];
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return [
    ...dates.filter((date) => !isDay(date)).map((date) => `${date} is no day`),
    ...exceptionsOf(pack).flatMap(({ id, expires: last }) =>
      lineIf(last > inAYear, `exception ${id} lasts over a year`),
    ),
    ...lineIf(
      notBefore !== undefined && expires !== undefined && expires < notBefore,
      'it ends before it begins',
    ),
    ...lineIf(!isZone(pack.clock.timezone), `nobody knows the zone ${pack.clock.timezone}`),
  ];
};

const tooStrong = (pack: RulePack): readonly string[] => {
  const { layer } = pack.pack;
  const asks = questionsOf(pack);
  const isLow = layer === 'school' || layer === 'class';
  const blocks = [...pack.rules, ...(pack.adjust ?? [])].some(({ action }) => action === 'block');
  return [
    ...lineIf(layer === 'class' && blocks, 'a class that blocks'),
    ...lineIf(
      layer === 'class' && asks.some(({ check, of }) => check === 'words' && of === 'rule'),
      'a class that reads words',
    ),
    ...lineIf(layer === 'base' && (pack.adjust ?? []).length > 0, 'a base that adjusts'),
    ...lineIf(isLow && asks.some(({ params }) => params['matching'] === 're2'), 'a pattern of a lower layer'),
    ...lineIf(
      asks.some(({ depth }) => depth > 8),
      'a condition that is too deep',
    ),
  ];
};

const readsOf: Readonly<Record<string, string>> = { url: 'url', host: 'url', form: 'form-kinds' };

const beyondCharter = (pack: RulePack): readonly string[] =>
  questionsOf(pack)
    .flatMap(({ check, params }) => [readsOf[check] ?? [], check === 'words' ? params['in'] : []].flat())
    .filter((signal) => !pack.charter.reads.some((read) => read === signal))
    .map((signal) => `${String(signal)} is read against the charter`);

const unproved = ({ rules }: RulePack): readonly string[] =>
  rules.flatMap(({ id, tests = [] }) => {
    const expected = new Set(tests.map(({ expect }) => expect));
    const isProved = (expected.has('match') || expected.has('softened')) && expected.has('no-match');
    return lineIf(!isProved, `rule ${id} proves nothing`);
  });

/**
 * What of an accepted pack is not as the language promises, held against a second writing of these promises that uses
 * none of the reader's code. Nothing is said of a good pack.
 */
export const brokenPromises = (pack: RulePack, today: string): readonly string[] => [
  ...repeated(pack),
  ...missing(pack),
  ...outOfTime(pack, today),
  ...tooStrong(pack),
  ...beyondCharter(pack),
  ...unproved(pack),
  ...foreignIn(pack),
];
