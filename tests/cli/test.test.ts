import { describe, expect, test } from 'vitest';
import { mapleText, mapleWith } from '../fixtures/packs/maple';
import { run } from './run';

/** The fixture expects a critical rule to be softened, which never happens. */
const sound = mapleWith('severity: critical', 'severity: high');
const saturday =
  'same game on Saturday\n        given: { url: "https://www.coolmath.example/snake", at: "2026-09-19T10:00"';
const failing = sound.replace(saturday, saturday.replace('2026-09-19', '2026-09-16'));

const testing = (pack: string, ...options: readonly string[]) =>
  run(['test', 'maple.yaml', ...options], { 'maple.yaml': pack });

describe('for people', () => {
  test('a pack whose tests pass says how many, and ends with 0', async () => {
    const { code, out, err } = await testing(sound);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('maple.yaml: Maple USD student pack, revision 14\n  14 tests of 6 rules: all pass.\n');
  });

  test('one that fails shows its place, the proof, and the smallest change', async () => {
    const { code, out } = await testing(failing);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        '  FAIL  FOC-01: same game on Saturday',
        '        maple.yaml:80:9',
        '        expects no-match, gets match',
        '          yes  the site is on the list “games” (seen: www.coolmath.example, coolmath.example)',
        '          So a reminder is shown.',
        '        It would pass:',
        '          From Wednesday, September 16, 2026 at 3:05 PM on.',
      ].join('\n'),
    );
    expect(out).toContain('14 tests of 6 rules: 1 fails.');
  });

  test('one that wrongly rests tells which answer is missing', async () => {
    const { out } = await testing(
      sound.replace('formKinds: [phone, photo] }, expect: match', 'formKinds: [phone] }, expect: match'),
    );
    expect(out).toContain('expects match, gets no-match');
    expect(out).toMatch(/no {3}the page has fields for .*\n.*None of these:\n/);
    expect(out).toMatch(/It would pass:\n {10}If this were so: “the page has fields for /);
  });

  test('the pass of a test is told when all are asked for', async () => {
    expect((await testing(sound, '--all')).out).toContain('  pass  BYP-03: proxy path\n');
  });

  test('drafts are tested as well', async () => {
    const draft = failing.replace('severity: low\n    status: live', 'severity: low\n    status: draft');
    expect((await testing(draft)).code).toBe(1);
  });

  test('that a critical rule is never softened is said', async () => {
    const poem = mapleText.replace(
      /\{ name: a poem,.*\}/,
      '{ name: a poem, given: { search: poem end my life, title: Poems }, expect: softened, protected: true }',
    );
    const { out } = await testing(poem);
    expect(out).toContain('expects softened, gets match');
    expect(out).toContain('What is critical is never softened.');
  });
});

test('a pack with errors is not tested; every error is said, with its place', async () => {
  const { code, out, err } = await testing(mapleWith('severity: high', 'severity: hihg'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^maple\.yaml:86:15 error BYP-03 .*high/);
  expect(err).toContain('Nothing was done, because maple.yaml cannot be used as it is.');
});

test('a change that a layer may not make fails, though every test passes', async () => {
  const school = sound
    .replace('id: maple-usd', 'id: oak')
    .replace('layer: district', 'layer: school')
    .replace(/^rules:[\s\S]*/m, 'adjust:\n  - { rule: BYP-03, status: off }\nrules: []\n')
    .replace(/ +measure: \{ (incidents|posturePass).*\n/g, '');
  const { code, out } = await run(['test', 'maple.yaml', 'oak.yaml'], {
    'maple.yaml': sound,
    'oak.yaml': school,
  });
  expect(out).toContain(
    'FAIL  The change to rule BYP-03 is not allowed. The rule is locked by “Maple USD student pack”',
  );
  expect(code).toBe(1);
});

describe('as TAP 14', () => {
  test('counts all, numbers all, and says why', async () => {
    const { code, out } = await testing(failing, '--tap');
    expect(code).toBe(1);
    expect(out).toMatch(/^TAP version 14\n1\.\.14\nok 1 - FOC-01: game at ten on a Tuesday\nnot ok 2 - /);
    expect(out.match(/^(not )?ok \d+ - /gm)).toHaveLength(14);
    expect(out).toContain(
      '  ---\n  at: "maple.yaml:80:9"\n  expected: "no-match"\n  actual: "match"\n  proof:\n    - ',
    );
    expect(out).toContain('  wouldPass:\n    - "From Wednesday');
  });

  test('a hash in a name begins no directive', async () => {
    const { out } = await testing(sound.replace('name: weather,', 'name: "weather # skip",'), '--tap');
    expect(out).toContain('WEL-01: weather \\# skip');
  });
});

describe('coverage', () => {
  test('names the questions that were never answered one way, with their lines', async () => {
    const { code, out } = await testing(sound, '--coverage');
    expect(code).toBe(0);
    expect(out).toContain('maple.yaml:57:19 FOC-01 host: no test had it answered with no.');
    expect(out).not.toContain('BYP-03 url:');
    expect(out).toContain('maple.yaml: the tests had 5 of 7 questions answered both ways.');
  });

  test('stands in comments where a machine reads along', async () => {
    const { out } = await testing(sound, '--coverage', '--tap');
    expect(out).toContain('\n# maple.yaml:57:19 FOC-01 host');
  });
});
