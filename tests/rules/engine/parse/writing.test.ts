import { describe, expect, it } from 'vitest';
import { mapleText, mapleWith, problemsOf, read, said } from '../../../fixtures/packs/maple';

describe('a pack that is written well', () => {
  it('is read without a problem', () => {
    const { pack, problems } = read(mapleText);
    expect(problems).toEqual([]);
    expect(pack?.rules.map(({ id }) => id)).toEqual([
      'FOC-01',
      'BYP-03',
      'WEL-01',
      'PRI-02',
      'DEV-02',
      'TIM-01',
    ]);
  });

  it('may be JSON, may have a byte order mark, and may end its lines as Windows does', () => {
    const { pack } = read(mapleText);
    expect(read(JSON.stringify(pack)).pack).toEqual(pack);
    expect(read(`\uFEFF${mapleText}`).pack).toEqual(pack);
    expect(read(mapleText.replaceAll('\n', '\r\n')).pack).toEqual(pack);
  });
});

describe('writing that cannot be read is shown where it stands', () => {
  it.each([
    ['a tab', '    action: block\n', '\taction: block\n', '89:1 error This line begins with a tab.'],
    [
      'a line too far in',
      '    action: block\n',
      '     action: block\n',
      '89:1 error This line does not begin in the same',
    ],
    ['an open quote', 'title: Web proxy', 'title: "Web proxy', '84:12 error A text in quotes is not closed.'],
    [
      'an open list',
      'active-minutes]',
      'active-minutes',
      '36:3 error A list that was opened with [ is not closed.',
    ],
    [
      'a colon in a text',
      'title: Web proxy',
      'title: Web: proxy',
      '84:12 error There is a second "name: value"',
    ],
    [
      'a backslash',
      'title: Web proxy page address',
      'title: "C:\\data"',
      '84:15 error A backslash inside double quotes',
    ],
    [
      'a filter without quotes',
      '["*/uv/service/"',
      '[*/uv/service/',
      '88:33 error A text that begins with * must stand in',
    ],
    [
      'an anchor',
      'revision: 14',
      'revision: &a 14',
      '6:13 error A text that begins with & must stand in quotes.',
    ],
    [
      'a tag',
      'revision: 14',
      'revision: !!int 14',
      '6:13 error A text that begins with ! must stand in quotes.',
    ],
    [
      'a name given twice',
      '    action: block\n',
      '    action: block\n    action: warn\n',
      '90:5 error "action" is written twice',
    ],
    [
      '__proto__',
      '    action: block\n',
      '    action: block\n    __proto__: {}\n',
      '90:5 error "__proto__" is not allowed',
    ],
    [
      'constructor',
      '    action: block\n',
      '    action: block\n    constructor: {}\n',
      '90:5 error "constructor" is not',
    ],
    ['infinity', 'within: 8', 'within: .inf', '103:31 error .inf is not a number that can be counted with.'],
    [
      'not a number',
      'within: 8',
      'within: .nan',
      '103:31 error .nan is not a number that can be counted with.',
    ],
    [
      'half a character',
      'title: Web proxy page address',
      'title: "\\ud800"',
      '84:12 error This text holds half of a character',
    ],
    [
      'a second document',
      '# yaml-language-server',
      'a: 1\n---\n# ',
      '2:1 error A second document begins here',
    ],
    [
      'a directive',
      '# yaml-language-server: ',
      '%YAML 1.1\n---\n#',
      '1:1 error A line may not begin with %.',
    ],
  ])('%s', (_, passage, instead, start) => {
    const problems = problemsOf(passage, instead);
    expect(problems.map((problem) => problem.slice(0, start.length))).toContain(start);
  });

  it('says one thing of one slip, not what follows from it', () => {
    expect(problemsOf('    action: block\n', '   action: block\n')).toHaveLength(1);
    expect(problemsOf('["*/uv/service/"', '[*/uv/service/')).toHaveLength(1);
    expect(problemsOf('within: 8', 'within: .inf')).toHaveLength(1);
  });

  it('goes on to what else is wrong where the slip leaves the rest clear', () => {
    const text = mapleWith('within: 8', 'within: .inf').replace('severity: high', 'severity: hgih');
    expect(read(text).problems.map(said)).toEqual([
      '86:15 error "severity" cannot be "hgih". Did you mean "high"?',
      '103:31 error .inf is not a number that can be counted with. Write an ordinary number, or put it in quotes if it is text.',
    ]);
  });

  it('says that an empty file is empty', () => {
    for (const text of ['', '\n\n', '# a remark\n', '---\n', 'null']) {
      expect(read(text).problems.map(said)).toEqual(['1:1 error The file is empty. Write a pack into it.']);
    }
  });
});
