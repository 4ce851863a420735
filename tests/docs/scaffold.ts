/** A rule that fragments of the documentation are put into. */
export const scaffoldRule = {
  id: 'DOC-01',
  title: 'An example',
  clause: '1',
  severity: 'low',
  when: { host: { inList: 'games' } },
  action: 'warn',
  student: { en: 'An example.', es: 'Un ejemplo.' },
  tests: [
    { name: 'a game', given: { url: 'https://arcade.example/' }, expect: 'match' },
    { name: 'a lesson', given: { url: 'https://lessons.example/' }, expect: 'no-match' },
  ],
};

/** A pack that fragments of the documentation are put into. */
export const scaffold = {
  format: 1,
  pack: { id: 'docs', name: 'Docs', revision: 1, layer: 'district', publisher: 'Maple' },
  policy: { title: 'Agreement', clauses: [{ id: '1', title: 'Everything', checkedBy: 'rules' }] },
  program: { goals: [{ id: 'focus', title: 'Class time is learning time', element: 'expectations' }] },
  charter: {
    reads: ['url', 'title', 'page-text', 'search', 'form-kinds', 'device', 'extensions', 'active-minutes'],
    keeps: ['host', 'rule', 'time', 'count'],
    retentionDays: 30,
    offCampus: 'tell-only',
  },
  clock: {
    timezone: 'America/Chicago',
    periods: {
      class: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:10', to: '15:05' },
      late_night: { days: ['sun', 'mon', 'tue', 'wed', 'thu'], from: '22:30', to: '05:30' },
    },
  },
  lists: { games: { hosts: ['arcade.example', '.play.example'] } },
  rules: [scaffoldRule],
};

/** Tests of a rule from what its example says must come out: `softened` and `protected` are innocent texts. */
export const testsOf = (given: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(given).map(([expected, facts]) => ({
    name: expected,
    given: facts,
    expect: expected === 'protected' ? 'no-match' : expected,
    ...(expected === 'protected' || expected === 'softened' ? { protected: true } : {}),
  }));
