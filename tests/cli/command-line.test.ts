import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CliCommand } from '../../cli/command';
import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { Trouble } from '../../cli/trouble';
import { memoryShell } from './memory-shell';
import { run } from './run';

/** A verb that does as it is told when it is carried out. */
const verbThat = (work: () => void): CliCommand => ({
  addTo: (program, _shell, ends) => {
    program.command('work').action(() => {
      work();
      ends(1);
    });
  },
});

const ranWith = async (work: () => void, ...more: readonly string[]) => {
  const shell = memoryShell();
  const code = await runCommandLine(['work', ...more], [verbThat(work)], '1.2.3', shell);
  return { code, err: shell.complained(), out: shell.said() };
};

describe('asking for help', () => {
  test('lists every verb with a line of its own', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const verb of ['test', 'explain', 'scan'])
      expect(out).toMatch(new RegExp(`^ {2}${verb} .*[a-z]`, 'm'));
    expect(out).toContain('Exit codes:');
  });

  test('is the answer to no words at all, too', async () => {
    const { code, err } = await run([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: handrail <command>');
  });

  test('of one verb says what it takes', async () => {
    const { code, out } = await run(['scan', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--urls <file>');
  });

  test('every verb that has a file is listed, with a summary', async () => {
    const { out } = await run(['--help']);
    const folder = new URL('../../cli/commands/', import.meta.url);
    const verbs = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^ {2}${verb}( .*)? {2}[a-z]`, 'm'));
    expect(commands).toHaveLength(verbs.length);
  });

  test('the version is the package’s', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });
});

describe('what is not understood', () => {
  test.each([
    [['explan', 'x.yaml'], "Unknown command 'explan'. Did you mean explain?"],
    [['test', 'x.yaml', '--tab'], "Unknown option '--tab'. Did you mean --tap?"],
    [['test'], "Missing required argument 'pack'."],
    [['scan', 'x.yaml', '--urls'], "Option '--urls <file>' argument missing."],
  ])('%j is said in a sentence', async (args, sentence) => {
    const { code, err, out } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(`${sentence}\nSee handrail --help.\n`);
  });

  test('a file that is not there is named, without a stack', async () => {
    const { code, err } = await run(['test', 'none.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('none.yaml cannot be read. There is no such file or folder.\n');
  });
});

describe('what goes wrong inside a verb', () => {
  test('a verb ends with the code it gives', async () => {
    expect((await ranWith(() => undefined)).code).toBe(1);
  });

  test('trouble is its sentence and nothing more', async () => {
    const { code, err } = await ranWith(() => {
      throw new Trouble('The disk is full.');
    });
    expect([code, err]).toEqual([2, 'The disk is full.\n']);
  });

  test('a bug is called one, and shows where only when asked', async () => {
    const bug = () => {
      throw new TypeError('x is not a function');
    };
    const { code, err } = await ranWith(bug);
    expect(code).toBe(2);
    expect(err).toContain('This is a fault of Handrail, not of your packs: x is not a function');
    expect(err).not.toContain('    at ');
    expect((await ranWith(bug, '--debug')).err).toContain('    at ');
  });
});
