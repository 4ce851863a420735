import { posix } from 'node:path';
import { writeManifest, writeSealedArchive } from '../../rules/trust/write-seal';
import type { CliCommand } from '../command';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { type ManifestOptions, manifestWords, withManifestOptions } from '../trust/manifest-options';
import { nodeTrustCrypto } from '../trust/node-trust-crypto';
import { openWholePack } from '../trust/open-pack';

interface Options extends ManifestOptions {
  readonly out?: string;
}

/** Makes an archive of a pack. */
export const build: CliCommand = {
  addTo: (program, shell, ends) => {
    const command = program
      .command('build')
      .summary('make an archive of a pack and its lists')
      .description(
        'Makes an archive of a pack, the list files it names, and a manifest with the SHA-256 of each. The same files give the same bytes on every machine, so that anyone can check what was built. The archive is not signed yet.',
      )
      .argument('<pack>', 'a pack in YAML or JSON, or the folder it stands in')
      .option(
        '--out <file>',
        'where the archive goes (default: beside the pack, as <id>-<revision>.handrail)',
      );
    withManifestOptions(command).action(async (given: string, { out, ...options }: Options) => {
      const path = await packIn(given, shell);
      const open = await openWholePack(path, shell);
      if (open === undefined) return ends(1);
      const { parts, kind, read } = open;
      if (kind === 'archive') throw new Trouble(`${path} is an archive already.`);
      const manifest = await writeManifest(parts, manifestWords(read.pack, options), nodeTrustCrypto);
      const archive = writeSealedArchive(parts, { manifest, signatures: [] });
      const { id, revision } = read.pack.pack;
      const file = out ?? posix.join(posix.dirname(path), `${id}-${revision}.handrail`);
      await shell.write(file, archive);
      shell.out(`${await nodeTrustCrypto.sha256(archive)}  ${file}\n`);
      shell.err(
        `Built from ${counted(parts.lists.length)}. Sign it with handrail sign ${file} --key FILE.\n`,
      );
      ends(0);
    });
  },
};

const counted = (lists: number): string =>
  lists === 0 ? 'the pack alone' : `the pack and ${lists === 1 ? '1 list file' : `${lists} list files`}`;

/** The pack of a folder: the one YAML file in it, or the one called pack. */
const packIn = async (given: string, shell: Shell): Promise<string> => {
  const path = given.replaceAll('\\', '/');
  if (/\.(?:ya?ml|json|handrail)$/i.test(path)) return path;
  const files = (await shell.filesUnder(path)).filter((file) => /^[^/]+\.ya?ml$/i.test(file));
  const [only, second] = files;
  const called = files.find((file) => /^pack\.ya?ml$/i.test(file));
  const found = called ?? (second === undefined ? only : undefined);
  if (found !== undefined) return posix.join(path, found);
  throw new Trouble(
    only === undefined
      ? `${given} has no pack in YAML. Name the pack itself.`
      : `${given} has several YAML files: ${files.join(', ')}. Name the one that is the pack.`,
  );
};
