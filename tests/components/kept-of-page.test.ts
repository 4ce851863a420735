import { expect, it } from 'vitest';
import { keptOfPage } from '../../components/block/kept-of-page';

it('says of a blocked page only what a note on a page can hold', () => {
  expect(keptOfPage(['host', 'rule', 'time', 'count', 'device-facts'])).toEqual([
    'host',
    'rule',
    'time',
    'count',
  ]);
});
