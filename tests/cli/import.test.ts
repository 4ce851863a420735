import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { memoryShell } from './memory-shell';

const run = (args: readonly string[], shell: ReturnType<typeof memoryShell>) =>
  runCommandLine(args, commands, '1', shell);

const policy = 'action,url\nblock,games.example\nblock,*io*\nallow,maths.games.example\n';
const order = ['import', '--from', 'goguardian-csv', 'old/policy.csv', '--timezone', 'America/Chicago'];

describe('handrail import', () => {
  test('writes a draft that lints and tests clean, and says line by line what is missing', async () => {
    const shell = memoryShell({ 'old/policy.csv': policy });
    expect(await run(order, shell)).toBe(0);
    expect(shell.said()).toBe(
      [
        'policy.yaml: 1 rule, a draft.',
        'Taken over: 2 of 3.',
        '',
        'Left behind: 1.',
        '  So short a word stands in many names that nobody means: “io” is in ohio.gov. Write the sites.',
        '    line 3: block,*io*',
        '',
        'Write your own policy into policy.yaml, then run: handrail lint policy.yaml',
        '',
      ].join('\n'),
    );
    expect(shell.textOf('policy.yaml')).toContain('status: draft');
    expect(await run(['lint', 'policy.yaml'], shell)).toBe(0);
    expect(await run(['test', 'policy.yaml'], shell)).toBe(0);
  });

  test('hours, exceptions and keywords of LeechBlock come through to rules that lint and test clean', async () => {
    const options =
      'setName1=Games\nsites1=+games.example/maths games.example ~free_spins\ntimes1=0810-1200,1300-2400\ndays1=62\n';
    const shell = memoryShell({ 'lb.txt': options });
    const args = ['import', '--from', 'leechblock', 'lb.txt', '--timezone', 'America/Chicago'];
    expect(await run(args, shell)).toBe(0);
    expect(shell.said()).toContain('Taken over: 6 of 6.');
    const draft = shell.textOf('lb.yaml');
    expect(draft).toContain('hours_2: { days: [mon, tue, wed, thu, fri], from: "13:00", to: "00:00" }');
    expect(draft).toContain('none: [{ url: { matchesAny: ["games.example/maths"] } }]');
    expect(draft.match(/active: { during: \[hours_1, hours_2] }/g)).toHaveLength(2);
    expect(await run(['lint', 'lb.yaml'], shell)).toBe(0);
    expect(await run(['test', 'lb.yaml'], shell)).toBe(0);
    expect(shell.said()).toContain('0 errors, 0 warnings');
  });

  test('a bare list of sites is told how it is read, and is read so', async () => {
    const shell = memoryShell({ 'bets.txt': 'bets.example\nslots.example\n' });
    const bare = (from: string) => ['import', '--from', from, 'bets.txt', '--timezone', 'America/Chicago'];
    expect(await run(bare('hosts'), shell)).toBe(1);
    const advised = /read it as: ([a-z]+)\./.exec(shell.complained())?.[1] ?? '';
    expect(await run(bare(advised), shell)).toBe(0);
    expect(shell.said()).toContain('Taken over: 2 of 2.');
  });

  test('a long list becomes a file that the draft takes by its hash', async () => {
    const hosts = Array.from({ length: 700 }, (_, index) => `0.0.0.0 s${index}.example`).join('\n');
    const shell = memoryShell({ 'bets.txt': hosts });
    const args = [
      'import',
      '--from',
      'hosts',
      'bets.txt',
      '--timezone',
      'America/Chicago',
      '--out',
      'p/bets.yaml',
    ];
    expect(await run(args, shell)).toBe(0);
    expect(shell.textOf('p/lists/bets-sites.txt').split('\n')).toHaveLength(701);
    expect(await run(['test', 'p/bets.yaml'], shell)).toBe(0);
    shell.files.set('p/lists/bets-sites.txt', new TextEncoder().encode('other.example\n'));
    expect(await run(['lint', 'p/bets.yaml'], shell)).toBe(1);
  });

  test('a file of which nothing can be taken makes no pack', async () => {
    const shell = memoryShell({ 'old/policy.csv': 'games.example\n' });
    expect(await run(order, shell)).toBe(1);
    expect([...shell.files.keys()]).toEqual(['old/policy.csv']);
    expect(shell.complained()).toContain('line 1: games.example');
  });

  test('nothing is written over unless it is asked for', async () => {
    const shell = memoryShell({ 'old/policy.csv': policy, 'policy.yaml': 'mine' });
    expect(await run(order, shell)).toBe(2);
    expect(shell.textOf('policy.yaml')).toBe('mine');
    expect(await run([...order, '--force'], shell)).toBe(0);
  });

  test.each([
    [['import', 'a.txt'], "Required option '--from <format>' not specified."],
    [['import', '--from', 'excel', 'a.txt'], 'Allowed choices are chrome-url-list'],
    [[...order, '--timezone', 'Chicago'], '“Chicago” is not the name of a time zone.'],
    [['import', '--from', 'csv', 'none.csv'], 'none.csv cannot be read.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const shell = memoryShell({ 'old/policy.csv': policy });
    expect(await run(args, shell)).toBe(2);
    expect(shell.complained()).toContain(sentence);
  });
});
