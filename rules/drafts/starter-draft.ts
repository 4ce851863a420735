import type { Rule, RulePack } from '../model/pack';
import type { Weekday } from '../model/weekday';
import { packText } from './pack-text';

/** What a district says of itself before it has a pack. */
export interface DistrictAnswers {
  readonly id: string;
  readonly district: string;
  readonly contact: string | undefined;
  /** A time zone's name, such as `America/Chicago`. */
  readonly timezone: string;
  /** First and last bell, as `08:10`. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly Weekday[];
  /** Empty for all. */
  readonly grades: readonly number[];
}

/** A district's first pack: small, whole, tested, and meant to be changed. */
export const starterDraft = (answers: DistrictAnswers): string =>
  packText(packFor(answers), { top: topNote(answers), at: notes });

const packFor = ({ id, district, contact, timezone, from, to, days, grades }: DistrictAnswers): RulePack => ({
  format: 1,
  pack: {
    id,
    name: `${district.slice(0, 107)} student pack`,
    revision: 1,
    layer: 'district',
    publisher: district,
  },
  policy: {
    title: 'Responsible Use Agreement',
    ...(contact === undefined ? {} : { contact }),
    clauses: [
      { id: '1', title: 'Class time is learning time', checkedBy: 'both' },
      { id: '2', title: 'The device is ready to learn', checkedBy: 'both' },
      { id: '3', title: 'We treat each other with respect', checkedBy: 'people' },
    ],
  },
  program: {
    goals: [
      {
        id: 'focus',
        title: 'Class time is learning time',
        element: 'expectations',
        measure: { incidents: 'OUR-01', per: 'device-day', target: { atMost: 0.2 } },
      },
    ],
  },
  charter: {
    reads: ['url', 'device'],
    keeps: ['host', 'rule', 'time', 'count', 'device-facts'],
    retentionDays: 30,
    offCampus: 'tell-only',
  },
  clock: { timezone, periods: { class: { days: [...days], from, to } } },
  lists: { our_games: { hosts: ['arcade.example', 'games.example'] } },
  protected: [{ url: 'https://988lifeline.org/', why: 'crisis help' }],
  rules: [gameRule(from, to, grades), lockRule],
});

const gameRule = (from: string, to: string, grades: readonly number[]): Rule => ({
  id: 'OUR-01',
  title: 'Game site in class time',
  clause: '1',
  serves: 'focus',
  severity: 'low',
  status: 'trial',
  when: { host: { inList: 'our_games' } },
  active: { during: ['class'] },
  ...(grades.length === 0 ? {} : { scope: { grades: [...grades] } }),
  action: 'warn',
  route: 'teacher',
  student: {
    en: "This looks like a game site. In class, games need your teacher's OK.",
    es: 'Esto parece un sitio de juegos. En clase, los juegos necesitan el permiso de tu docente.',
  },
  teacher: {
    en: 'Redirect quietly first. After three in a week, ask what makes the task hard to start.',
    es: 'Primero, reoriente con discreción. Después de tres en una semana, pregunte qué hace difícil empezar la tarea.',
  },
  falsePositives: ['coding lessons', 'maths games that the teacher chose'],
  tests: [
    { name: 'a game in class', given: { url: 'https://www.arcade.example/snake' }, expect: 'match' },
    { name: 'a lesson in class', given: { url: 'https://lessons.example/fractions' }, expect: 'no-match' },
    // A school that is open at three in the morning has no such test.
    ...(from > '03:00' && to > from ? [gameAtNight] : []),
  ],
});

const gameAtNight: NonNullable<Rule['tests']>[number] = {
  name: 'the same game at night',
  given: { url: 'https://www.arcade.example/snake', at: '2026-09-15T03:00' },
  expect: 'no-match',
};

const lockRule: Rule = {
  id: 'OUR-02',
  title: 'Screen lock',
  clause: '2',
  severity: 'low',
  status: 'trial',
  when: { 'auto-lock': { atMost: 900 } },
  action: 'tell',
  route: 'it',
  student: {
    en: 'Your screen should lock after 15 minutes. IT can help you set it.',
    es: 'Tu pantalla debería bloquearse después de 15 minutos. El equipo técnico puede ayudarte.',
  },
  fix: {
    en: 'Settings, Security and privacy, Lock screen: choose 15 minutes or less. IT: set it by policy.',
    es: 'Configuración, Seguridad y privacidad, Pantalla de bloqueo: elige 15 minutos o menos. Equipo técnico: fíjelo por política.',
  },
  tests: [
    { name: 'it never locks', given: { device: { autoLockSeconds: 0 } }, expect: 'match' },
    { name: 'it locks after five minutes', given: { device: { autoLockSeconds: 300 } }, expect: 'no-match' },
    { name: 'it cannot be read', given: { device: {} }, expect: 'unknown' },
  ],
};

const topNote = ({ id }: DistrictAnswers): string =>
  [
    'yaml-language-server: $schema=./rule-pack.schema.json',
    `The first pack of ${id}. It only records so far: every rule is on trial.`,
    'Change it, lint it, test it; count revision up each time.',
  ].join('\n');

const notes: Readonly<Record<string, string>> = {
  policy:
    'Your own document: its title, and the clauses that rules can stand on.\ncheckedBy is honest about what software cannot judge.',
  charter: 'What this pack may read and keep. Tell families of it.',
  clock: 'Your bell schedule. Days without school stand under closed: ["2026-11-26"].',
  lists: 'Put the sites in that your teachers name.',
  protected: 'Addresses that no rule may ever block.',
  rules: 'After a week on trial, read what was recorded, then write status: live.',
};
