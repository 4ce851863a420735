import { describe, expect, test } from 'vitest';
import { checkRegistry } from '../../../rules/checks/registry';
import { completionsOver } from '../../../rules/drafts/completions';

const at = completionsOver(checkRegistry);
const labels = (path: readonly (string | number)[], siblings: readonly string[] = []) =>
  at(path, siblings).map(({ label }) => label);

describe('what an editor offers', () => {
  test('keys of a rule, needed ones first, none twice', () => {
    const offered = labels(['rules', 0], ['id', 'title']);
    expect(offered.slice(0, 4)).toEqual(['severity', 'when', 'action', 'student']);
    expect(offered).toContain('exceptions');
    expect(offered).not.toContain('id');
  });

  test('every check under when, with its meaning, at any depth', () => {
    const [host] = at(['rules', 3, 'when', 'any', 0, 'none', 1], []).filter(({ label }) => label === 'host');
    expect(host).toEqual({
      label: 'host',
      kind: 'key',
      detail: 'group',
      info: 'Site is on a list. A question to a page.',
    });
    expect(labels(['rules', 0, 'when'])).toEqual(['all', 'any', 'none', ...checkRegistry.keys()]);
  });

  test('the words that a value may be, with what each means', () => {
    expect(at(['rules', 0, 'action'], [])[2]).toEqual({
      label: 'warn',
      kind: 'value',
      detail: '',
      info: 'A page in between, with a way on.',
    });
    expect(labels(['rules', 0, 'locked'])).toEqual(['true', 'false']);
    expect(labels(['format'])).toEqual(['1']);
  });

  test('what a list may still hold', () => {
    expect(labels(['rules', 0, 'when', 'words', 'in'], ['title'])).toEqual(['page-text', 'search', 'typed']);
  });

  test('what belongs to the way in which something was begun', () => {
    expect(labels(['lists', 'games'])).toEqual(['hosts', 'from', 'as', 'sha256']);
    expect(labels(['lists', 'games'], ['from'])).toEqual(['as', 'sha256']);
  });

  test('examples in quotes where they need them', () => {
    expect(labels(['clock', 'periods', 'class', 'from'])).toEqual(['"08:10"']);
    expect(labels(['clock', 'timezone'], ['device'])).toContain('"America/Chicago"');
  });

  test.each([
    [['nowhere']],
    [['rules', 'x']],
    [['rules', 0, 'when', 'host', 'inList', 'deep']],
    [['__proto__']],
  ])('nothing at a place that there is not: %j', (path) => {
    expect(at(path, [])).toEqual([]);
  });
});
