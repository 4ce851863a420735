import type { Rule, RulePack } from '../../../../rules/model/pack';

type Changes = Partial<Omit<RulePack, 'pack' | 'charter' | 'clock'>> & {
  readonly pack?: Partial<RulePack['pack']>;
  readonly charter?: Partial<RulePack['charter']>;
  readonly clock?: Partial<RulePack['clock']>;
};

/** A district pack of which no lint says anything. */
export const schoolPack = ({ pack, charter, clock, ...changes }: Changes = {}): RulePack => ({
  format: 1,
  pack: {
    id: 'oak-usd',
    name: 'Oak USD',
    revision: 1,
    layer: 'district',
    publisher: 'Oak Unified',
    ...pack,
  },
  policy: {
    title: 'Responsible Use',
    clauses: [{ id: '1', title: 'Class time is for learning', checkedBy: 'both' }],
  },
  charter: {
    reads: ['url', 'title', 'page-text', 'search', 'form-kinds', 'device', 'active-minutes'],
    keeps: ['rule', 'time', 'count'],
    retentionDays: 30,
    offCampus: 'full',
    ...charter,
  },
  clock: { timezone: 'America/Chicago', ...clock },
  rules: [schoolRule()],
  ...changes,
});

/** Warns on one site, at any hour and for everyone, but for what a test changes. */
export const schoolRule = (changes: Partial<Rule> = {}): Rule => ({
  id: 'R-1',
  title: 'Game site',
  clause: '1',
  severity: 'low',
  when: { host: { isOneOf: ['arcade.example'] } },
  action: 'warn',
  student: { en: 'Later, please.', es: 'Más tarde.' },
  tests: [
    { name: 'there', given: { url: 'https://www.arcade.example/snake' }, expect: 'match' },
    { name: 'elsewhere', given: { url: 'https://weather.example/' }, expect: 'no-match' },
    { name: 'cannot be read', given: {}, expect: 'unknown' },
    { name: 'innocent', given: { search: 'weather' }, expect: 'no-match', protected: true },
  ],
  ...changes,
});

/** The tests of a rule that looks at one address. */
export const testedOn = (url: string): NonNullable<Rule['tests']> => [
  { name: 'there', given: { url }, expect: 'match' },
  { name: 'elsewhere', given: { url: 'https://weather.example/' }, expect: 'no-match' },
  { name: 'innocent', given: { search: 'weather' }, expect: 'no-match', protected: true },
];

/** Hours of the week for the clock of a pack. */
export const bells = {
  class: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:10', to: '15:05' },
  morning: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:10', to: '11:30' },
  night: { days: ['sun', 'mon'], from: '22:30', to: '05:30' },
  weekend: { days: ['sat', 'sun'], from: '08:00', to: '20:00' },
} satisfies RulePack['clock']['periods'];
