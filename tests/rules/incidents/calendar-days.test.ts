import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayBefore, lastDays } from '../../../rules/incidents/calendar-days';

it('knows the week up to a day', () => {
  expect(lastDays('2028-03-02', 4)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02']);
});

it('agrees with the calendar on every day of four centuries', () => {
  const dayNumber = fc.integer({ min: 0, max: 146_097 });
  const written = (number: number) => new Date(Date.UTC(1970, 0, 1 + number)).toISOString().slice(0, 10);
  fc.assert(fc.property(dayNumber, (number) => dayBefore(written(number + 1)) === written(number)));
});
