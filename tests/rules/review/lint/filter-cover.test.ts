import { describe, expect, test } from 'vitest';
import { filterCovers, filtersIn } from '../../../../rules/review/lint/reach/filter-cover';

const does = (wide: string, narrow: string): boolean => {
  const [one, other] = filtersIn([wide, narrow]);
  if (one === undefined || other === undefined) throw new Error('These are no filters.');
  return filterCovers(one, other);
};

describe('one filter covers another', () => {
  test.each([
    ['a.example', 'b.a.example/x?q=1'],
    ['*', 'https://a.example:8080'],
    ['a.example/x', 'a.example/xy'],
    ['.a.example', '.a.example/x'],
    ['https://a.example', 'https://b.a.example'],
    ['a.example:80', 'a.example:80/x'],
    ['*/x*y', '*/x*yz'],
  ])('%s covers %s', (wide, narrow) => {
    expect(does(wide, narrow)).toBe(true);
  });
  test.each([
    ['b.a.example', 'a.example'],
    ['a.example', 'ba.example'],
    ['.a.example', 'a.example'],
    ['.a.example', '.b.a.example'],
    ['a.example/x', 'a.example'],
    ['a.example/x*z', 'a.example/x'],
    ['https://a.example', 'a.example'],
    ['a.example:8080', 'a.example'],
    ['a.example:8080', 'a.example:80'],
    ['a.example?q=1', 'a.example'],
    ['a.example', '*'],
    ['a.example', 'data:*'],
  ])('%s does not cover %s', (wide, narrow) => {
    expect(does(wide, narrow)).toBe(false);
  });
});
