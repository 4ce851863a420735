import { describe, expect, test } from 'vitest';
import { mapleText, mapleWith } from '../fixtures/packs/maple';
import { run } from './run';

const files = {
  'maple.yaml': mapleText,
  'poem.txt': 'A poem about the weather.',
  'device.json': '{ "milestonesBehind": 5 }',
  'slip.json': '{ "milestoneBehind": 5 }',
  'wrong.json': '{ "milestonesBehind": "five" }',
};
const explaining = (...options: readonly string[]) => run(['explain', 'maple.yaml', ...options], files);
const inClass = ['--at', '2026-09-15T10:00', '--grade', '7'];

describe('a page that a rule speaks of', () => {
  test('is told whole: verdict, rule, clause, answers, words, and what would change it', async () => {
    const { code, out } = await explaining('--url', 'www.coolmath.example/snake', ...inClass);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Page: https://www.coolmath.example/snake',
        'When: Tuesday, September 15, 2026 at 10:00 AM (America/Chicago)',
        'Who:  grade 7',
        '',
        'Verdict: a reminder is shown, and the student may go on.',
        '',
        'Why',
        '  Game site in class time (FOC-01, clause 5.2 “Educational use in class”, Maple USD student pack)',
        '    yes  the site is on the list “games” (seen: www.coolmath.example, coolmath.example)',
        '    So a reminder is shown.',
        "    The student reads: “This looks like a game site. In class, games need your teacher's OK.”",
        '',
        'The smallest change that would keep this from happening',
        '  From Tuesday, September 15, 2026 at 3:05 PM on.',
        '',
        'Not told of this page: its title, its forms. Rules that ask for them cannot tell, so they do nothing.',
        '',
      ].join('\n'),
    );
  });

  test('at another hour says when the rule begins', async () => {
    const { out } = await explaining('--url', 'coolmath.example', '--at', '2026-09-19T10:00', '--grade', '7');
    expect(out).toContain('Verdict: nothing happens. Of 4 page rules none acts here.');
    expect(out).toContain('What came near and did not decide');
    expect(out).toContain('It begins on Monday, September 21, 2026 at 8:10 AM.');
  });

  test('for a student of whom nothing is known says that nobody can tell', async () => {
    const { out } = await explaining('--url', 'coolmath.example', '--at', '2026-09-15T10:00');
    expect(out).toContain('Nobody can tell whether it is meant for this student');
  });

  test('names the exception that lets it pass', async () => {
    const { out } = await explaining('--url', 'arcade.example', ...inClass);
    expect(out).toContain('An exception allows this: Unit 3: game loops.');
  });

  test('words in a harmless context are not told as more than a note', async () => {
    const soft = mapleWith('severity: critical', 'severity: high');
    const { out } = await run(['explain', 'p.yaml', '--search', 'poem end my life'], { 'p.yaml': soft });
    expect(out).toContain('Verdict: a note is kept, and the student sees nothing.');
    expect(out).toContain('The words stand in a harmless context, so only a note is kept.');
  });
});

test('without a time, it is now; a search needs no address; a text comes from a file', async () => {
  const { out } = await explaining('--search', 'weather', '--text', 'poem.txt');
  expect(out).toContain(
    'Page: any address\n      a search for “weather”\nWhen: Tuesday, September 15, 2026 at 10:00 AM',
  );
});

test('a device is explained check by check', async () => {
  const { out } = await explaining('--device', 'device.json');
  expect(out).toContain('Device\nWhen: ');
  expect(out).toContain('Verdict: a tip is shown.');
  expect(out).toContain('Browser is far behind (DEV-02): needs care');
});

test('as JSON it is the decision that the extension would come to', async () => {
  const { out } = await explaining('--url', 'coolmath.example', ...inClass, '--json');
  expect(JSON.parse(out)).toMatchObject([
    {
      observation: { kind: 'page', subject: { grade: 7 }, facts: { url: { host: 'coolmath.example' } } },
      decision: {
        effects: [{ kind: 'warn', ruleId: 'FOC-01' }],
        proof: { rules: [{ ruleId: 'FOC-01', outcome: { kind: 'acts' } }] },
      },
    },
  ]);
});

describe('what cannot be explained', () => {
  test.each([
    [[], 'Say what to explain: a page with --url (or --title, --text, --search), or a device with --device.'],
    [['--url', 'https://'], 'The address “https://” cannot be read. Write it as in the address bar.'],
    [
      ['--url', 'a.example', '--at', '2026-02-30T10:00'],
      'The time “2026-02-30T10:00” is not one. Write it as 2026-09-15T10:00, with a day that exists.',
    ],
    [
      ['--url', 'a.example', '--grade', 'seven'],
      'The grade “seven” is not one. Write 1 to 13, K for kindergarten or PK for before it.',
    ],
    [
      ['--device', 'slip.json'],
      'slip.json: nothing of a device is called milestoneBehind. Did you mean milestonesBehind?',
    ],
    [['--device', 'wrong.json'], 'wrong.json: milestonesBehind must be a number.'],
    [['--device', 'poem.txt'], /^poem\.txt is not JSON: /],
    [['--text', 'none.txt'], 'none.txt cannot be read. There is no such file or folder.'],
  ])('%j is answered with a sentence', async (options, sentence) => {
    const { code, out, err } = await explaining(...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toContain('fault of Handrail');
    if (typeof sentence === 'string') expect(err).toBe(`${sentence}\n`);
    else expect(err).toMatch(sentence);
  });
});

test('kindergarten is a grade', async () => {
  expect((await explaining('--url', 'a.example', '--grade', 'k')).out).toContain('Who:  grade K');
});
