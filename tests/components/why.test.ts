import { describe, expect, it } from 'vitest';
import { whatFit } from '../../components/proof/what-fit';
import { shortened } from '../../components/words/shortened';

describe('what fit a rule', () => {
  it('is the one entry of its list, not the site', () => {
    expect(whatFit({ host: 'quiet-library.example', filter: '*/uv/service/' })).toEqual(['*/uv/service/']);
    expect(whatFit({ host: 'a.games.example', entry: 'games.example' })).toEqual(['games.example']);
  });

  it('are all the phrases or kinds of fields that were found', () => {
    expect(whatFit({ field: 'title', phrases: ['web proxy', 'unblocked'] })).toEqual([
      'web proxy',
      'unblocked',
    ]);
    expect(whatFit({ kinds: ['birth-date', 'phone'] })).toEqual(['birth date', 'phone']);
  });

  it('is not said of a setting of the device', () => {
    expect(whatFit({ autoLockSeconds: 900 })).toEqual([]);
  });
});

describe('a statement', () => {
  it('stays whole when it is short', () => {
    expect(shortened('the site is on the list “games”')).toEqual({
      start: 'the site is on the list “games”',
      rest: '',
    });
  });

  it('is cut between two things it lists, and loses nothing', () => {
    const filters = Array.from({ length: 20 }, (_, index) => `*/path-${index}/*`).join(', ');
    const text = `the address fits one of: ${filters}`;
    const { start, rest } = shortened(text);
    expect(start.length).toBeLessThanOrEqual(90);
    expect(start).toMatch(/\*,$/);
    expect(`${start} ${rest}`).toBe(text);
  });

  it('is cut also where it has no spaces', () => {
    const { start, rest } = shortened('x'.repeat(300));
    expect(start).toHaveLength(90);
    expect(start + rest).toBe('x'.repeat(300));
  });
});
