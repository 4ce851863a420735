import { posix } from 'node:path';
import { type Command, Option } from 'commander';
import { type ImportOrder, type ImportOutcome, importDraft } from '../../rules/drafts/import/import-draft';
import { type ImportFormat, importFormats } from '../../rules/drafts/import/registry';
import type { CliCommand, ExitCode } from '../command';
import { idFromName, packId, shortText, timeZone } from '../draft-options';
import { plainImport } from '../plain-import';
import { sha256Of, textOf } from '../read-lists';
import { realTools } from '../read-packs';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';

interface Options {
  readonly from: ImportFormat;
  readonly id?: string;
  readonly name?: string;
  readonly publisher: string;
  readonly timezone?: string;
  readonly out?: string;
  readonly force?: true;
}

const afterHelp = `
What the file holds becomes a pack of drafts: nothing is in force before people have read it.
Long lists of sites become list files beside the pack. Every line that could not be
carried over is shown with the reason.

Examples:
  $ handrail import --from goguardian-csv policy.csv --out maple.yaml
  $ handrail import --from leechblock LeechBlockOptions.txt --timezone America/Chicago
  $ handrail import --from domains gambling.txt --id gambling`;

/** `handrail import`: a pack draft from what a school has already. */
export const importCommand: CliCommand = {
  addTo: (program, shell, ends) => {
    addOptions(program.command('import')).action(async (file: string, options: Options) => {
      ends(await carryOut(file, options, shell));
    });
  },
};

const addOptions = (command: Command): Command =>
  command
    .summary('make a pack draft from another product’s lists')
    .description('Makes a pack draft from a list or policy of another product.')
    .argument('<file>', 'the file to import, UTF-8')
    .addOption(
      new Option('--from <format>', 'how the file is written').choices(importFormats).makeOptionMandatory(),
    )
    .option('--id <id>', 'id of the pack (default: from the name of the file)')
    .option('--name <name>', 'name of the pack for people')
    .option('--publisher <name>', 'who answers for the pack', 'Our district')
    .option('--timezone <zone>', 'time zone of the school (default: that of this computer)')
    .option('-o, --out <file>', 'the pack file to write (default: the id and .yaml)')
    .option('--force', 'write over files that are there already')
    .addHelpText('after', afterHelp);

const carryOut = async (file: string, options: Options, shell: Shell): Promise<ExitCode> => {
  const id = packId(options.id ?? idFromName(file));
  const order: ImportOrder = {
    text: await readText(file, shell),
    from: options.from,
    file: posix.basename(file.replaceAll('\\', '/')),
    id,
    name: shortText('The name', options.name ?? `Draft from ${posix.basename(file)}`.slice(0, 120)),
    publisher: shortText('The publisher', options.publisher),
    timezone: timeZone(options.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
  const outcome = importDraft(order, {
    ...realTools([]),
    sha256: (text) => sha256Of(new TextEncoder().encode(text)),
    now: shell.now(),
  });
  const { draft } = outcome;
  if (draft === undefined) {
    shell.err(`${plainImport(outcome)}\nNothing of ${file} could be taken, so no pack was written.\n`);
    return 1;
  }
  const out = options.out ?? `${id}.yaml`;
  await writeDraft(draft, out, options.force === true, shell);
  shell.out(`${plainImport(outcome)}\nWrite your own policy into ${out}, then run: handrail lint ${out}\n`);
  return 0;
};

const readText = async (file: string, shell: Shell): Promise<string> => {
  const text = textOf(await shell.read(file));
  if (text === undefined) throw new Trouble(`${file} is not UTF-8 text. Save it as UTF-8.`);
  return text;
};

type Draft = NonNullable<ImportOutcome['draft']>;

const writeDraft = async (draft: Draft, out: string, overwrites: boolean, shell: Shell): Promise<void> => {
  const folder = posix.dirname(out.replaceAll('\\', '/'));
  const files = [
    ...draft.lists.map(({ path, text, hosts }) => ({
      path: posix.join(folder, path),
      text,
      holds: `${hosts.toLocaleString('en')} hosts`,
    })),
    {
      path: out,
      text: draft.text,
      holds: draft.rules === 1 ? '1 rule, a draft' : `${draft.rules} rules, all drafts`,
    },
  ];
  for (const { path } of files) {
    if (!overwrites && (await shell.exists(path))) {
      throw new Trouble(
        `${path} is there already. Choose another name with --out, or write over it with --force.`,
      );
    }
  }
  for (const { path, text, holds } of files) {
    await shell.write(path, new TextEncoder().encode(text));
    shell.out(`${path}: ${holds}.\n`);
  }
};
