import { describe, expect, it } from 'vitest';
import { filesOfLists, sortFiles } from '../../entrypoints/dashboard/pack-files';

const files = (...names: readonly string[]) => names.map((name) => ({ name }));
const list = (name: string, from: string) => ({ name, from, as: 'domains' as const });

describe('files that were chosen together', () => {
  it('are one pack and what stands beside it, in any order', () => {
    expect(sortFiles(files('gambling.txt', 'maple.YML', 'hosts'))).toEqual({
      pack: { name: 'maple.YML' },
      others: files('gambling.txt', 'hosts'),
    });
  });

  it('may have a list in JSON beside a pack in YAML, or a pack in JSON', () => {
    expect(sortFiles(files('sites.json', 'maple.yaml'))).toMatchObject({ pack: { name: 'maple.yaml' } });
    expect(sortFiles(files('maple.json', 'sites.txt'))).toMatchObject({ pack: { name: 'maple.json' } });
  });

  it('are refused where no pack or more than one is among them', () => {
    expect(sortFiles(files('gambling.txt'))).toBe('no-pack');
    expect(sortFiles(files('one.yaml', 'two.yaml', 'x.txt'))).toBe('several-packs');
  });
});

describe('the file of a list', () => {
  it('is found by the last part of the path', () => {
    const found = filesOfLists([list('a', 'lists/a.txt'), list('b', 'b.txt')], files('b.txt', 'a.txt'));
    expect(found.map(({ name, file }) => [name, file.name])).toEqual([
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
