import { describe, expect, it } from 'vitest';
import { filesOfLists } from '../../../entrypoints/pack-reader/files-of-lists';

const files = (...paths: readonly string[]) =>
  paths.map((path) => ({ path, bytes: new TextEncoder().encode(path) }));
const list = (name: string, from: string) => ({ name, from, as: 'domains' as const });
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the file of a list', () => {
  it('is the one of its path, as in an archive', () => {
    const found = filesOfLists([list('a', 'x/a.txt'), list('b', './y/a.txt')], files('y/a.txt', 'x/a.txt'));
    expect(found.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([
      ['a', 'x/a.txt'],
      ['b', 'y/a.txt'],
    ]);
  });

  it('is found by the last part of the path where files were chosen one by one', () => {
    const found = filesOfLists([list('a', 'lists/a.txt'), list('b', 'b.txt')], files('b.txt', 'a.txt'));
    expect(found.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([
      ['a', 'a.txt'],
      ['b', 'b.txt'],
    ]);
  });

  it('may serve two lists, but not two paths', () => {
    const same = [list('a', 'lists/a.txt'), list('also', 'lists/a.txt')];
    expect(filesOfLists(same, files('a.txt'))).toHaveLength(2);
    expect(filesOfLists([list('a', 'x/a.txt'), list('b', 'y/a.txt')], files('a.txt'))).toEqual([]);
  });
});
