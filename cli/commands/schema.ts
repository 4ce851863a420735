import { checkRegistry } from '../../rules/checks/registry';
import { packSchemaText } from '../../rules/drafts/schema/schema-text';
import type { CliCommand } from '../command';

const afterHelp = `
An editor with the YAML language server completes and checks a pack that begins with
  # yaml-language-server: $schema=./rule-pack.schema.json

Examples:
  $ handrail schema --out rule-pack.schema.json
  $ handrail schema | less`;

/** `handrail schema`: the JSON Schema of packs, for editors. */
export const schema: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('schema')
      .summary('write the JSON Schema of packs, for editors')
      .description(
        'Writes the JSON Schema (draft 2020-12) of rule packs, which lets editors complete and check them.',
      )
      .option('-o, --out <file>', 'write it into this file instead of showing it')
      .addHelpText('after', afterHelp)
      .action(async ({ out }: { readonly out?: string }) => {
        const text = packSchemaText(checkRegistry);
        if (out === undefined) {
          shell.out(text);
        } else {
          await shell.write(out, new TextEncoder().encode(text));
          shell.err(`The schema is in ${out}.\n`);
        }
        ends(0);
      });
  },
};
