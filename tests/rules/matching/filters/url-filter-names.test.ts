import { expect, it } from 'vitest';
import { compileUrlFilters } from '../../../../rules/matching/filters/url-filter';
import { NameTable } from '../../../../rules/matching/filters/url-filter-names';
import { readTables } from '../../../../rules/matching/filters/url-filter-tables';
import { HostWalk } from '../../../../rules/matching/hosts/host-walk';

it('believes no hash: a name that shares one with another is not taken for it', () => {
  const tables = readTables(compileUrlFilters([{ matchesAny: ['school.example'], unlessAny: [] }]));
  if (!tables) throw new Error('not readable');
  const names = new NameTable(tables);
  const walk = new HostWalk();
  walk.walk('school.example', false);
  const last = walk.count - 1;
  const find = (text: string) => names.find(walk.one[last] ?? 0, walk.other[last] ?? 0, text, 0, 0);
  expect(find('school.example')).toBe(0);
  for (const other of ['schooI.example', 'school.examplf', 'school.example2', 'chool.example', '']) {
    expect(find(other)).toBe(-1);
  }
});
