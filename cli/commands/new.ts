import { starterDraft } from '../../rules/drafts/starter-draft';
import type { CliCommand, ExitCode } from '../command';
import { districtAnswers, type GivenAnswers } from '../district-questions';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';

interface Options extends GivenAnswers {
  readonly out?: string;
}

const afterHelp = `
In a terminal, what is not given is asked. The pack holds two rules on trial, with their
tests, ready to be changed. A file that is there already is never written over.

Examples:
  $ handrail new
  $ handrail new --district "Maple USD" --timezone America/Chicago --from 08:10 --to 15:05 --grades 6-8`;

/** `handrail new`: a district's first pack. */
export const newCommand: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('new')
      .summary('begin a pack of your own')
      .description('Writes a small district pack, whole and tested, to begin with.')
      .option('--district <name>', 'name of the district')
      .option('--timezone <zone>', 'time zone of the schools (usual: that of this computer)')
      .option('--days <days>', 'school days, such as mon-fri')
      .option('--from <time>', 'first bell, such as 08:10')
      .option('--to <time>', 'last bell, such as 15:05')
      .option('--grades <grades>', 'grades that the class-time rule is for, such as 6-8, k-5 or all')
      .option('--contact <contact>', 'who answers questions about the policy')
      .option('--id <id>', 'id of the pack (usual: from the name of the district)')
      .option('-o, --out <file>', 'the file to write (usual: the id and .yaml)')
      .addHelpText('after', afterHelp)
      .action(async (options: Options) => ends(await carryOut(options, shell)));
  },
};

const carryOut = async ({ out, ...given }: Options, shell: Shell): Promise<ExitCode> => {
  // Before anybody is asked anything.
  if (out !== undefined) await refuseToOverwrite(out, shell);
  const ownTimezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const complain = (sentence: string): void => shell.err(`${sentence}\n`);
  const answers = await districtAnswers(given, ownTimezone, { ask: shell.ask, complain });
  const path = out ?? `${answers.id}.yaml`;
  await refuseToOverwrite(path, shell);
  await shell.write(path, new TextEncoder().encode(starterDraft(answers)));
  shell.out(`${path} is written: two rules on trial, with their tests.\n\n${nextSteps(path)}`);
  return 0;
};

const refuseToOverwrite = async (path: string, shell: Shell): Promise<void> => {
  if (await shell.exists(path)) {
    throw new Trouble(`${path} is there already and is left as it is. Choose another name with --out.`);
  }
};

const nextSteps = (path: string): string => `Next:
  1. Open it in an editor and put in your own policy, sites and words.
     For completion there: handrail schema --out rule-pack.schema.json
  2. handrail lint ${path}
  3. handrail test ${path}
  4. handrail explain ${path} --url https://www.arcade.example/
  5. Load it on a device of yours: dashboard, Packs.
`;
