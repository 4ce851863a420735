import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../cli/command-line';
import { schema } from '../../cli/commands/schema';
import { memoryShell } from './memory-shell';

const shipped = readFileSync(join(import.meta.dirname, '../../docs/rule-pack.schema.json'), 'utf8');

test('the schema is written into a file', async () => {
  const shell = memoryShell();
  expect(await runCommandLine(['schema', '--out', 'editor/pack.json'], [schema], '1', shell)).toBe(0);
  expect(shell.textOf('editor/pack.json')).toBe(shipped);
  expect(shell.said()).toBe('');
});

test('without a file it goes to standard output, alone', async () => {
  const shell = memoryShell();
  await runCommandLine(['schema'], [schema], '1', shell);
  expect(shell.said()).toBe(shipped);
});
