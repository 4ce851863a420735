import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { type MemoryShell, memoryShell } from './memory-shell';

/** What came of a command line: exit code, standard output and error, and the files as they are afterwards. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly shell: MemoryShell;
}

/** Runs `handrail` with these words over files in memory. */
export const run = async (
  args: readonly string[],
  files: Parameters<typeof memoryShell>[0] = {},
  options: Parameters<typeof memoryShell>[1] = {},
): Promise<Ran> => {
  const shell = memoryShell(files, options);
  const code = await runCommandLine(args, commands, '1.2.3', shell);
  return { code, out: shell.said(), err: shell.complained(), shell };
};
