import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { memoryShell } from './memory-shell';

const run = (args: readonly string[], shell: ReturnType<typeof memoryShell>) =>
  runCommandLine(args, commands, '1', shell);

/** A shell at which somebody types these answers, one after the other. */
const typing = (...typed: readonly string[]) => {
  const asked: string[] = [];
  const shell = {
    ...memoryShell(),
    ask: async (question: string) => {
      asked.push(question);
      return typed[asked.length - 1] ?? '';
    },
  };
  return { shell, asked };
};

const flags = ['--district', 'Maple USD', '--timezone', 'America/Chicago'];

describe('handrail new', () => {
  test('from flags alone, a pack that lints and tests clean', async () => {
    const shell = memoryShell();
    expect(await run(['new', ...flags, '--from', '8:10', '--to', '15:05', '--grades', 'k-2,6'], shell)).toBe(
      0,
    );
    const text = shell.textOf('maple-usd.yaml');
    expect(text).toContain('class: { days: [mon, tue, wed, thu, fri], from: "08:10", to: "15:05" }');
    expect(text).toContain('scope: { grades: [0, 1, 2, 6] }');
    expect(shell.said()).toContain('handrail lint maple-usd.yaml');
    expect(await run(['lint', 'maple-usd.yaml'], shell)).toBe(0);
    expect(await run(['test', 'maple-usd.yaml'], shell)).toBe(0);
    expect(shell.complained()).toBe('');
  });

  test.each([
    ['--days', 'sat', '--from', '22:00', '--to', '05:00'],
    ['--district', 'Écoles "du nord": 1', '--grades', '13'],
    ['--district', '学校', '--days', 'mon,wed', '--contact', 'help@x.example'],
  ])('whatever the answers, the pack is whole: %j', async (...args) => {
    const shell = memoryShell();
    expect(await run(['new', ...flags, ...args, '--out', 'a.yaml'], shell)).toBe(0);
    expect(await run(['lint', 'a.yaml'], shell)).toBe(0);
    expect(await run(['test', 'a.yaml'], shell)).toBe(0);
  });

  test('in a terminal it asks, and asks again where an answer cannot be used', async () => {
    const { shell, asked } = typing('Maple USD', 'Middle Earth', 'America/Chicago', '', '8:10', '', '6-8');
    expect(await run(['new'], shell)).toBe(0);
    expect(asked).toHaveLength(7);
    expect(shell.complained()).toContain('“Middle Earth” is not the name of a time zone.');
    expect(shell.textOf('maple-usd.yaml')).toContain('from: "08:10", to: "15:30"');
  });

  test('a file that is there stays as it is', async () => {
    const shell = memoryShell({ 'maple-usd.yaml': 'mine' });
    expect(await run(['new', ...flags], shell)).toBe(2);
    expect(shell.textOf('maple-usd.yaml')).toBe('mine');
    expect(shell.complained()).toContain('is there already and is left as it is');
  });

  test.each([
    [['new'], 'Name of your district is missing.'],
    [['new', ...flags, '--from', 'eight'], '“eight” is not a time of day.'],
    [['new', ...flags, '--days', 'fri-mon'], '“fri-mon” are not days of the week.'],
    [['new', ...flags, '--grades', '8-6'], '“8-6” are not grades.'],
    [['new', ...flags, '--id', 'a b'], '“a b” cannot be the id of a pack.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const shell = memoryShell();
    expect(await run(args, shell)).toBe(2);
    expect(shell.complained()).toContain(sentence);
    expect([...shell.files.keys()]).toEqual([]);
  });
});
