import { describe, expect, test } from 'vitest';
import { mapleText, mapleWith } from '../fixtures/packs/maple';
import { run } from './run';

const stricter = mapleWith('action: warn', 'action: block');
const incident = (changes: object = {}) =>
  JSON.stringify({
    id: 'i-1',
    ruleId: 'FOC-01',
    kind: 'page',
    title: 'Game site in class time',
    host: 'coolmath.example',
    lastSeen: Date.parse('2026-09-15T15:00Z'),
    kept: {},
    ...changes,
  });
const files = {
  'old.yaml': mapleText,
  'new.yaml': stricter,
  'broken.yaml': mapleText.replace('format: 1', 'format: 7'),
  'policy/district.yaml': mapleText,
  'policy/notes.txt': 'Not a pack.',
  'empty/notes.txt': 'Not a pack.',
  'urls.txt': '# games\ncoolmath.example/snake\n\nschool.example\nhttp://\n',
  'incidents.ndjson': `${incident()}\nnot json\n${incident({ ruleId: 3 })}\n${incident({ host: null })}\n`,
};
const diffing = (...words: readonly string[]) => run(['diff', ...words], files);
const inClass = ['--at', '2026-09-15T10:00', '--grade', '7'];

describe('what changes', () => {
  test('is told in plain words', async () => {
    const { code, out } = await diffing('old.yaml', 'new.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Stricter:\n {2}- Game site in class time: from now on the page is closed; until now a reminder was shown\. This holds for .*Monday to Friday 8:10 to 15:05\.\n$/,
    );
  });

  test('is said to be nothing where it is nothing, also between a file and a folder', async () => {
    expect((await diffing('old.yaml', 'policy')).out).toBe('Nothing changes.\n');
  });

  test('is the same in JSON', async () => {
    const { out } = await diffing('old.yaml', 'new.yaml', '--json', '--urls', 'urls.txt', ...inClass);
    const { changes, replay } = JSON.parse(out);
    expect(changes).toMatchObject([{ kind: 'rule-changed', ruleId: 'FOC-01', direction: 'stricter' }]);
    expect(replay).toMatchObject({ judged: 2, lines: [{ kind: 'other-action', count: 1 }], resting: 0 });
  });

  test('shows what a pack does to the rules it adjusts, with the starter pack beneath', async () => {
    const adjusting = mapleText.replace(/^rules:/m, 'adjust:\n  - { rule: CON-01, status: "off" }\nrules:');
    const { out } = await run(['diff', 'old.yaml', 'adjusting.yaml', '--with-starter'], {
      ...files,
      'adjusting.yaml': adjusting,
    });
    expect(out).toMatch(/^Gentler:\n {2}- .*: it is switched off\.\n$/);
  });
});

describe('a replay', () => {
  test('on addresses says what happens otherwise, at what time, and what could not be read', async () => {
    const { out } = await diffing('old.yaml', 'new.yaml', '--urls', 'urls.txt', ...inClass);
    expect(out.split('\n\n').slice(1).join('\n\n')).toBe(
      [
        'Judged by both: 2, addresses as on Tuesday, September 15, 2026 at 10:00 AM (America/Chicago). Judged differently: 1.',
        '',
        'The same rule, but it does something else:',
        '  FOC-01 Game site in class time: 1 (a reminder → closed)',
        '      https://coolmath.example/snake',
        '',
        'Could not be judged again:',
        '  1: These lines hold no address that can be read.',
        '',
      ].join('\n'),
    );
  });

  test('on a log leaves out what is no incident, with its line, and what is not stored', async () => {
    const { code, out, err } = await diffing(
      'old.yaml',
      'new.yaml',
      '--log',
      'incidents.ndjson',
      '--grade',
      '7',
    );
    expect(code).toBe(0);
    expect(err).toBe(
      [
        'incidents.ndjson:2 This line is not an incident, and is left out.',
        'incidents.ndjson:3 This line is not an incident, and is left out.',
        '',
      ].join('\n'),
    );
    expect(out).toContain('Judged by both: 1. Judged differently: 1.');
    expect(out).toContain('  1: The site is not stored with these notes.');
  });

  test('says when rules could not speak because nobody said who the student is', async () => {
    const { out } = await diffing('old.yaml', 'new.yaml', '--urls', 'urls.txt');
    expect(out).toMatch(
      /\d+ rules? for certain students only could not speak, .* See --grade and the like\./,
    );
  });
});

describe('what cannot be compared', () => {
  test('a pack with errors ends with 1 and says them', async () => {
    const { code, out, err } = await diffing('old.yaml', 'broken.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('broken.yaml:');
  });

  test('a folder without packs, and nothing at all, end with 2 and a sentence', async () => {
    expect(await diffing('old.yaml', 'empty')).toMatchObject({
      code: 2,
      err: 'empty holds no rule pack. Its name must end in .yaml, .yml or .handrail.\n',
    });
    expect(await diffing('old.yaml', 'nowhere')).toMatchObject({
      code: 2,
      err: 'nowhere cannot be read. There is no such file or folder.\n',
    });
  });
});
