import { posix } from 'node:path';
import { writeDetached } from '../../rules/trust/signature-file';
import type { CliCommand } from '../command';
import { Trouble } from '../trouble';
import { openPack, signatureFileOf } from '../trust/open-pack';

/** Takes an archive apart. */
export const unpack: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('unpack')
      .summary('take an archive apart')
      .description(
        'Writes the pack of an archive, its lists and its signatures into a folder, and never over a file that is there. Whether the signatures are good is not asked: see handrail verify.',
      )
      .argument('<archive>', 'a .handrail archive')
      .requiredOption('--into <folder>', 'where the files go')
      .action(async (path: string, { into }: { readonly into: string }) => {
        const { parts, seal, kind } = await openPack(path, shell);
        if (kind !== 'archive' || seal === undefined) {
          throw new Trouble(`${path} is no archive, so there is nothing to take apart.`);
        }
        const signature = { path: signatureFileOf(parts.pack.path), bytes: writeDetached(seal) };
        const files = [parts.pack, ...parts.lists, signature];
        const targets = files.map((file) => ({ ...file, target: posix.join(into, file.path) }));
        for (const { target } of targets) {
          if (await shell.exists(target)) {
            throw new Trouble(`${target} is there already. Give another folder, or remove it first.`);
          }
        }
        for (const { target, bytes } of targets) {
          await shell.write(target, bytes);
          shell.out(`${target}\n`);
        }
        ends(0);
      });
  },
};
