import { describe, expect, test } from 'vitest';
import { mapleText } from '../fixtures/packs/maple';
import { run } from './run';

const list = [
  '# a comment, then an empty line',
  '',
  'https://www.coolmath.example/snake',
  'coolmath.example/other',
  'arcade.example',
  'a.play.example',
  'play.example',
  'quiet.example/uv/service/x',
  'news.example',
  'https://',
].join('\n');
const page = (body: string, address = 'https://quiz.example/') =>
  `<link rel="canonical" href="${address}"><title>Quiz</title>${body}`;
const form = '<input type="tel"><input type="file" accept="image/*">';
const files = {
  'maple.yaml': mapleText,
  'urls.txt': list,
  'pages/ours.html': page(form, 'https://maple.example/form'),
  'pages/deep/quiz.html': page(form),
  'pages/deep/plain.htm': page('<p>Words'),
  'pages/notes.txt': form,
  'empty/notes.txt': '',
};
const inClass = ['--at', '2026-09-15T10:00', '--grade', '7'];
const scanning = (...options: readonly string[]) => run(['scan', 'maple.yaml', ...options], files);

describe('an address list', () => {
  test('is counted by rule, with shares, examples of different hosts, and what kept a rule still', async () => {
    const { code, out, err } = await scanning('--urls', 'urls.txt', ...inClass);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        '7 addresses, as on Tuesday, September 15, 2026 at 10:00 AM (America/Chicago): 1 blocked, 3 with a reminder, 3 left alone.',
        '',
        'FOC-01 Game site in class time (warn): 3 addresses, 42.9 %',
        '  fits 1 more but for an exception',
        '  https://www.coolmath.example/snake',
        '  https://coolmath.example/other',
        '  https://play.example/',
        '',
        'BYP-03 Web proxy page address (block): 1 address, 14.3 %',
        '  https://quiet.example/uv/service/x',
        '',
        '2 rules of 4 for pages spoke.',
        '',
        '1 address could not be read:',
        '  urls.txt:10 “https://” is not an address.',
        '',
      ].join('\n'),
    );
  });

  test('at night and for nobody in particular says what kept rules still', async () => {
    const { out } = await scanning('--urls', 'urls.txt', '--at', '2026-09-15T23:00', '--grade', '7');
    expect(out).toContain(
      'FOC-01 Game site in class time (warn): 0 addresses, 0.00 %\n  fits 4 more at other hours',
    );
    const unknown = await scanning('--urls', 'urls.txt', '--at', '2026-09-15T10:00');
    expect(unknown.out).toContain(
      'fits 4 more for students of whom more is known (see --grade and the like)',
    );
  });

  test('as JSON has every count, and the rules that never spoke', async () => {
    const { out } = await scanning('--urls', 'urls.txt', ...inClass, '--json');
    expect(JSON.parse(out)).toMatchObject({
      of: 'addresses',
      count: 7,
      verdicts: { block: 1, warn: 3, nothing: 3 },
      rules: [
        { ruleId: 'FOC-01', hits: 3, share: 3 / 7, still: { excepted: 1, otherHours: 0 } },
        { ruleId: 'BYP-03', hits: 1, examples: ['https://quiet.example/uv/service/x'] },
      ],
      silent: ['WEL-01', 'PRI-02'],
      unread: { count: 1 },
    });
  });

  test('shows five examples at most, whatever the number', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `h${index}.coolmath.example`).join('\n');
    const { out } = await run(['scan', 'maple.yaml', '--urls', 'many.txt', ...inClass], {
      ...files,
      'many.txt': many,
    });
    expect(out).toContain('50 addresses, 100.0 %');
    expect(out.match(/^ {2}https:/gm)).toHaveLength(5);
  });

  test('an empty one is no fault', async () => {
    const { code, out } = await run(['scan', 'maple.yaml', '--urls', 'none.txt'], {
      ...files,
      'none.txt': '',
    });
    expect(code).toBe(0);
    expect(out).toContain('0 addresses');
  });
});

describe('saved pages', () => {
  test('are judged by what stands on them, at the address they come from', async () => {
    const { code, out } = await scanning('--pages', 'pages');
    expect(code).toBe(0);
    expect(out).toContain('3 pages, as on ');
    expect(out).toContain(
      'PRI-02 Personal details asked for by an outside form (warn): 1 page, 33.3 %\n  pages/deep/quiz.html\n',
    );
  });

  test('a folder without any is said', async () => {
    const { code, err } = await scanning('--pages', 'empty');
    expect(code).toBe(2);
    expect(err).toBe(
      'empty holds no saved page. Its name must end in .html, .htm or .xhtml, or with .gz behind it.\n',
    );
  });
});

test.each([[[]], [['--urls', 'urls.txt', '--pages', 'pages']]])(
  'with %j it is asked which',
  async (options) => {
    const { code, err } = await scanning(...options);
    expect(code).toBe(2);
    expect(err).toBe('Say what to scan: either --urls with a list, or --pages with a folder.\n');
  },
);
