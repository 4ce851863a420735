import { runCommandLine } from './command-line';
import { nodeShell } from './node-shell';
import { commands } from './registry';

/** Carries out the command line of this process. The process ends when all that it wrote has been taken. */
export const main = async (version: string): Promise<void> => {
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, version, nodeShell());
};
