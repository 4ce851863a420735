import type { CliCommand } from '../../cli/command';
import { runCommandLine } from '../../cli/command-line';
import { build } from '../../cli/commands/build';
import { keygen } from '../../cli/commands/keygen';
import { sign } from '../../cli/commands/sign';
import { unpack } from '../../cli/commands/unpack';
import { verify } from '../../cli/commands/verify';
import { packText, partsOf } from '../fixtures/trust/sealed-pack';
import { type MemoryShell, memoryShell } from './memory-shell';

const commands: readonly CliCommand[] = [keygen, sign, verify, build, unpack];

/** The folder of someone who publishes a pack with two lists. */
export const publisherFolder = (more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryShell =>
  memoryShell({
    'maple/pack.yaml': packText(),
    ...Object.fromEntries(partsOf().lists.map(({ path, bytes }) => [`maple/${path}`, bytes])),
    ...more,
  });

/** What one command came to: its exit code, and what it wrote that was not there before. */
export interface Outcome {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Carries out one command line, such as `keygen --id maple-ana`. */
export const run = async (shell: MemoryShell, line: string): Promise<Outcome> => {
  const [said, complained] = [shell.said().length, shell.complained().length];
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const code = await runCommandLine(words, commands, '0', shell);
  return { code, said: shell.said().slice(said), complained: shell.complained().slice(complained) };
};

/** Carries out command lines that must all succeed. */
export const runAll = async (shell: MemoryShell, ...lines: readonly string[]): Promise<void> => {
  for (const line of lines) {
    const { code, complained } = await run(shell, line);
    if (code !== 0) throw new Error(`${line}: ${complained}`);
  }
};
