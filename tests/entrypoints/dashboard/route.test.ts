import { expect, it } from 'vitest';
import { routeOf } from '../../../entrypoints/dashboard/route';

it('every part of the Packs page has an address', () => {
  expect(routeOf('#/packs')).toEqual({ page: 'packs', place: 'in-force' });
  expect(routeOf('#/packs/history')).toEqual({ page: 'packs', place: 'history' });
});

it.each(['', '#', '#/', '#/nowhere', '#packs', '#/overview/history?x'])(
  '“%s” leads to the overview',
  (hash) => {
    expect(routeOf(hash).page).toBe('overview');
  },
);

it('a part that is not there leads to what is in force', () => {
  expect(routeOf('#/packs/nowhere')).toEqual({ page: 'packs', place: 'in-force' });
});
