import type { Command } from 'commander';
import type { Shell } from './shell';

/** 0: nothing to object; 1: the packs have errors, or a check failed; 2: the command was not understood or could not be done. */
export type ExitCode = 0 | 1 | 2;

/** One verb of the command line. */
export interface CliCommand {
  /** Adds the verb with its words and options; `ends` is told the exit code when it has been carried out. */
  readonly addTo: (program: Command, shell: Shell, ends: (code: ExitCode) => void) => void;
}
