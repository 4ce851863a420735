import { evaluate } from '../../rules/engine/evaluate';
import { LocalClock, momentOfLocal } from '../../rules/engine/local-clock';
import type { Policy } from '../../rules/engine/policy';
import type { Observation } from '../../rules/model/observation';
import { type Asked, askedObservations } from '../asked-observations';
import type { CliCommand } from '../command';
import { readDeviceFile } from '../device-file';
import { explanationLines } from '../plain-explanation';
import { textOf } from '../read-lists';
import { compileRead, type WholePack } from '../read-packs';
import type { Shell } from '../shell';
import { addStudentOptions, type StudentOptions, subjectOf } from '../student-options';
import { Trouble } from '../trouble';
import { packsArgument, readWholePacks } from '../whole-packs';

interface Options extends StudentOptions {
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly search?: string;
  readonly device?: string;
  readonly withStarter?: boolean;
  readonly json?: boolean;
}

/** Says what the packs would do in one case, and why. */
export const explain: CliCommand = {
  addTo: (program, shell, ends) => {
    const command = program
      .command('explain')
      .summary('what happens on a page or device, and why')
      .description(
        'Says what the packs would do in one case: the verdict, the proof, what lost, what would change it.',
      )
      .argument(...packsArgument)
      .option('--url <address>', 'the address of a page')
      .option('--title <words>', 'its title')
      .option('--text <file>', 'a text file with the words it shows')
      .option('--search <words>', 'words given to a search engine')
      .option('--device <file>', 'what is known of the device, as a JSON file');
    addStudentOptions(command)
      .option('--with-starter', 'put the built-in starter pack beneath the packs, as the extension does')
      .option('--json', 'give the whole decision as JSON')
      .action(async (paths: readonly string[], options: Options) => {
        const packs = await readWholePacks(paths, shell);
        if (packs === undefined) return ends(1);
        const { policy, refused } = compileRead(packs, options);
        for (const { ruleId, why, fix } of refused) {
          shell.err(`The change to rule ${ruleId} is not allowed and left out. ${why} ${fix}\n`);
        }
        shell.out(await explained(packs, policy, options, shell));
      });
  },
};

const explained = async (
  packs: readonly WholePack[],
  policy: Policy,
  options: Options,
  shell: Shell,
): Promise<string> => {
  const timezone = packs[0]?.pack.clock.timezone ?? 'device';
  const at = options.at === undefined ? shell.now() : momentOfLocal(new LocalClock(timezone), options.at);
  const asked = await askedFrom(options, shell);
  const observations = askedObservations({ ...asked, at, subject: subjectOf(options) }, policy.forwarders);
  if (options.json === true)
    return `${JSON.stringify(
      observations.map((seen) => inJson(policy, seen)),
      null,
      2,
    )}\n`;
  return observations
    .map((seen) => `${explanationLines(evaluate(policy, seen), { seen, policy, timezone }).join('\n')}\n`)
    .join('\n');
};

const inJson = (policy: Policy, observation: Observation) => ({
  observation,
  decision: evaluate(policy, observation),
});

const askedFrom = async (options: Options, shell: Shell): Promise<Asked> => {
  const { url, title, search } = options;
  const text = options.text === undefined ? undefined : textOf(await shell.read(options.text));
  if (options.text !== undefined && text === undefined) {
    throw new Trouble(`${options.text} is not UTF-8 text. Save it as UTF-8.`);
  }
  const device =
    options.device === undefined
      ? undefined
      : readDeviceFile(options.device, await shell.read(options.device));
  return { url, title, search, text, device };
};
