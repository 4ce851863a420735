import { describe, expect, it } from 'vitest';
import { mapleText, mapleWith, problemsOf, read, said } from '../../../fixtures/packs/maple';

describe('a pack of the wrong shape is mended by what is said of it', () => {
  it.each([
    [
      '    severity: high\n',
      '    severty: high\n',
      '86:5 error This rule has no part called "severty". Did you mean "severity"?',
    ],
    [
      '{ host: { inList',
      '{ hosts: { inList',
      '57:13 error There is no check called "hosts". Did you mean "host"?',
    ],
    [
      '{ inList: games }',
      '{ inlist: games }',
      '57:21 error "host" has no part called "inlist". Did you mean "inList"?',
    ],
    ['severity: high', 'severity: hgih', '86:15 error "severity" cannot be "hgih". Did you mean "high"?'],
    [
      '    severity: high\n',
      '',
      '83:5 error This rule has no "severity". Add "severity" with one of: info, low, medium, high, critical.',
    ],
    ['format: 1\n', '', '2:1 error The pack file has no "format". Add format: 1.'],
    [
      'format: 1\n',
      'format: 2\n',
      '2:9 error This pack is written in format 2, which is not known. Write format: 1.',
    ],
    [
      'from: "08:10"',
      'from: 8:10',
      '42:53 error "from" must be a time of day in 24 hours, such as "08:10", but is "8:10". Write "08:10".',
    ],
    [
      'from: "08:10"',
      'from: 810',
      '42:53 error "from" must be text, but is a number. Put it in quotes: "810".',
    ],
    [
      'title: Web proxy page address',
      'title: 0x10',
      '84:12 error "title" must be text, but is a number. Put it in quotes: "0x10".',
    ],
    [
      'title: Web proxy page address',
      'title: true',
      '84:12 error "title" must be text, but is true or false. Put it in quotes: "true".',
    ],
    [
      'title: Web proxy page address',
      'title:',
      '84:11 error "title" is left empty, but must be text. Write a value, or remove it.',
    ],
    [
      'title: Web proxy page address',
      'title: ""',
      '84:12 error "title" is an empty text. Write something between the quotes.',
    ],
    [
      'locked: true',
      'locked: yes',
      '87:13 error "locked" must be true or false, but is text. Write true, without quotes.',
    ],
    [
      'revision: 14',
      'revision: "14"',
      '6:13 error "revision" must be a number, but is text. Write it without quotes: 14.',
    ],
    [
      'revision: 14',
      'revision: 1.5',
      '6:13 error "revision" must be a whole number, but is a number with a fraction. Write a whole number, without quotes.',
    ],
    ['revision: 14', 'revision: 0', '6:13 error "revision" must be more than 0.'],
    [
      'days: [mon, tue, wed, thu, fri]',
      'days: []',
      '42:20 error "days" is an empty list. Write at least one entry, or remove "days".',
    ],
    [
      '[games, other]',
      'games',
      '144:48 error "on" must be a list, but is text. Write it as a list: [games].',
    ],
    [
      'when: { host: { inList: games } }',
      'when: {}',
      '57:11 error An empty condition would match everything. Write below it what the rule looks for.',
    ],
    [
      '[url, title,',
      '[url title,',
      '35:11 error An entry of "reads" cannot be "url title". Separate them with commas: url, title.',
    ],
    ['grace: { days: 7 }', 'grace: { days: 700 }', '133:20 error "days" must be at most 90.'],
  ])('%s -> %s', (passage, instead, sentence) => {
    expect(problemsOf(passage, instead)).toEqual([sentence]);
  });

  it('tells a line that was indented too far where it belongs', () => {
    const sentence = problemsOf('        expect: match\n', '          expect: match\n')[0];
    expect(sentence).toContain('error');
    const nested = mapleWith(
      '        given: { url: "https://www.coolmath.example/snake", at: "2026-09-15T10:00", grade: 7 }\n        expect: match\n',
      '        given:\n          url: "https://www.coolmath.example/snake"\n          expect: match\n',
    );
    expect(read(nested).problems.map(said)).toContain(
      '80:11 error "given" has no part called "expect". It belongs to this test: indent it less.',
    );
  });

  it('gives each problem the rule it is in and the path to it', () => {
    const [problem] = read(mapleWith('severity: high', 'severity: hgih')).problems;
    expect(problem).toMatchObject({ ruleId: 'BYP-03', path: ['rules', 1, 'severity'], file: 'maple.yaml' });
  });

  it('shows every problem at once, in the order of the file, those of sound rules too', () => {
    const text = mapleWith('from: "08:10"', 'from: "8.10"')
      .replace('severity: high', 'severity: hgih')
      .replace('clause: "9.2"', 'clause: "9.9"')
      .replace('inList: games', 'inList: gamse');
    const { pack, problems } = read(text);
    expect(pack).toBeUndefined();
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'clock.periods.class.from',
      'rules.0.when.host.inList',
      'rules.1.severity',
      'rules.4.clause',
    ]);
  });

  it('refuses what is no pack at all', () => {
    for (const text of ['hello', '- 1', '7', '{}']) {
      const { pack, problems } = read(text);
      expect(pack).toBeUndefined();
      expect(problems[0]).toMatchObject({ level: 'error', line: 1, column: 1 });
    }
    expect(read(mapleText).problems).toEqual([]);
  });
});
