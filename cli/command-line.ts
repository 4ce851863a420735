import { type Argument, Command, CommanderError } from 'commander';
import type { CliCommand, ExitCode } from './command';
import type { Shell } from './shell';
import { Trouble } from './trouble';

const about = `Handrail checks pages and devices against a school's own written policy.
This command is for the people who write that policy: it reads rule packs, finds
their faults, runs their tests, says what they would do and why, and signs them.`;

const examples = `
Examples:
  $ handrail lint maple.yaml                       every fault, with its line and how to mend it
  $ handrail test maple.yaml                       run the tests that stand beside the rules
  $ handrail explain maple.yaml --url games.example   what happens there, and why
  $ handrail new --out maple.yaml                  begin a pack of your own

Exit codes: 0 all is well, 1 the packs have faults or a test failed, 2 it could not be done.`;

/** Carries out one command line. `args` are the words after the program's name. Never throws, never ends the process. */
export const runCommandLine = async (
  args: readonly string[],
  commands: readonly CliCommand[],
  version: string,
  shell: Shell,
): Promise<ExitCode> => {
  let ended: ExitCode = 0;
  const program = programFor(shell, version);
  for (const command of commands) {
    command.addTo(program, shell, (code) => {
      ended = code;
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return misunderstood(error, shell);
    if (error instanceof Trouble) {
      shell.err(`${error.message}\n`);
      return 2;
    }
    sayBug(error, args.includes('--debug'), shell);
    return 2;
  }
};

const programFor = (shell: Shell, version: string): Command =>
  new Command('handrail')
    .description(about)
    .usage('<command> [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .option('--debug', 'for a fault of Handrail itself: show where it happened')
    .addHelpText('after', examples)
    .configureOutput({
      writeOut: shell.out,
      writeErr: shell.err,
      // Said below, as sentences.
      outputError: () => undefined,
    })
    .configureHelp({
      // That a verb has options goes without saying.
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
    .showSuggestionAfterError(true)
    .exitOverride();

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

const misunderstood = ({ code, exitCode, message }: CommanderError, shell: Shell): ExitCode => {
  // Help that was asked for, and the version, are no errors; help that was not asked for is the answer to no command.
  if (exitCode === 0) return 0;
  if (code === 'commander.help') return 2;
  shell.err(`${inWords(message)}\nSee handrail --help.\n`);
  return 2;
};

/** Commander writes: error: unknown command 'lnit'\n(Did you mean lint?) */
const inWords = (message: string): string => {
  const [fault = '', suggestion = ''] = message.replace(/^error: /, '').split('\n');
  const sentence = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}`.replace(/\.?$/, '.');
  return suggestion === '' ? sentence : `${sentence} ${suggestion.replace(/^\((.*)\)$/, '$1')}`;
};

const sayBug = (error: unknown, shows: boolean, shell: Shell): void => {
  const said = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? said) : said;
  shell.err(
    shows
      ? `This is a fault of Handrail, not of your packs. Please report it with what follows.\n${stack}\n`
      : `This is a fault of Handrail, not of your packs: ${said}\nRun the command again with --debug, and report what it says.\n`,
  );
};
