import { expect, test } from 'vitest';
import { judgeScope } from '../../../rules/engine/scope';

test('a rule without a scope is for everyone, even for nobody known', () => {
  expect(judgeScope(undefined, {})).toBe('in');
  expect(judgeScope({}, {})).toBe('in');
});

test.each([
  ['the grade is named', { grades: [6, 7] }, { grade: 7 }, 'in'],
  ['kindergarten is a grade', { grades: [0] }, { grade: 0 }, 'in'],
  ['another grade', { grades: [6, 7] }, { grade: 8 }, 'out'],
  ['nobody said which grade', { grades: [6, 7] }, {}, 'unknown'],
  ['every part fits', { grades: [6], roles: ['student'] }, { grade: 6, role: 'student' }, 'in'],
  ['one part is not known', { grades: [6], roles: ['student'] }, { grade: 6 }, 'unknown'],
  ['one part excludes, another is not known', { grades: [6], roles: ['student'] }, { role: 'staff' }, 'out'],
  ['units are compared whole', { orgUnits: ['/Students'] }, { orgUnit: '/Students/Grade 6' }, 'out'],
  ['the building', { locations: ['North'] }, { location: 'North' }, 'in'],
] as const)('%s', (_title, scope, subject, verdict) => {
  const written = Object.fromEntries(Object.entries(scope).map(([key, wanted]) => [key, [...wanted]]));
  expect(judgeScope(written, subject)).toBe(verdict);
});
