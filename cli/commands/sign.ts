import { rawFromDer } from '../../rules/trust/der-signature';
import { writeDetached } from '../../rules/trust/signature-file';
import { signingPayload } from '../../rules/trust/signing-payload';
import { addSignature, writeSealedArchive } from '../../rules/trust/write-seal';
import type { CliCommand } from '../command';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { type ManifestOptions, withManifestOptions } from '../trust/manifest-options';
import { type OpenPack, openWholePack, signatureFileOf } from '../trust/open-pack';
import { idAndFile, readPrivateKey } from '../trust/read-key';
import { type SealToSign, sealToSign } from '../trust/seal-to-sign';

interface Options extends ManifestOptions {
  readonly key?: string;
  readonly signature?: string;
  readonly payload?: string;
  readonly out?: string;
}

const withOpenssl = `
With a key that only openssl can use:
  $ handrail sign maple.yaml --payload to-sign.bin
  $ openssl dgst -sha256 -sign ours.pem -out ours.der to-sign.bin
  $ handrail sign maple.yaml --signature maple-2026=ours.der`;

/** Signs a pack. */
export const sign: CliCommand = {
  addTo: (program, shell, ends) => {
    const command = program
      .command('sign')
      .summary('sign a pack')
      .description(
        'Signs an archive, or a pack with its lists, whose signatures then stand in <pack>.sig beside it. Several people sign one after the other; each adds to what is there. A pack with errors is not signed.',
      )
      .argument('<pack>', 'an archive, or a pack in YAML or JSON')
      .option(
        '--key <id=file>',
        'your private key in PEM; without an id, the file’s name up to the first dot',
      )
      .option('--signature <id=file>', 'a signature that openssl made, instead of a key')
      .option('--payload <file>', 'write the bytes that are to be signed, and sign nothing')
      .option('--out <file>', 'where it goes (default: the archive itself, or <pack>.sig)')
      .addHelpText('after', withOpenssl);
    withManifestOptions(command).action(async (path: string, options: Options) => {
      const open = await openWholePack(path, shell);
      if (open === undefined) return ends(1);
      const todo = await sealToSign(open, options);
      const seal = await signed(todo, options, shell);
      const out = options.out ?? (open.kind === 'archive' ? path : signatureFileOf(path));
      await shell.write(out, bytesOf(open, seal));
      if (todo.dropped > 0) {
        shell.err('What is signed has changed, so the signatures from before were left out.\n');
      }
      shell.out(`${out} ${saidBy(seal.signatures.map(({ keyId }) => keyId))}\n`);
      ends(0);
    });
  },
};

const saidBy = (ids: readonly string[]): string =>
  ids.length === 0 ? 'is not signed yet' : `signed by ${ids.join(', ')}`;

const bytesOf = ({ kind, parts }: OpenPack, seal: SealToSign['seal']): Uint8Array<ArrayBuffer> =>
  kind === 'archive' ? writeSealedArchive(parts, seal) : writeDetached(seal);

const signed = async (
  { seal }: SealToSign,
  { key, signature, payload }: Options,
  shell: Shell,
): Promise<SealToSign['seal']> => {
  const wanted = [key, signature, payload].filter((option) => option !== undefined);
  if (wanted.length !== 1) {
    throw new Trouble('Say with what it is signed: --key, --signature, or --payload to sign it elsewhere.');
  }
  if (payload !== undefined) {
    await shell.write(payload, signingPayload(seal.manifest));
    return seal;
  }
  if (signature !== undefined) {
    const { id, file } = idAndFile(signature);
    const raw = await rawSignature(file, shell);
    return addSignature(seal, id, async () => raw);
  }
  const { id, file } = idAndFile(key ?? '');
  const { pinned, sign: signWith } = await readPrivateKey(id, file, shell);
  return addSignature(seal, pinned.id, signWith);
};

const rawBytes = 64;

const rawSignature = async (file: string, shell: Shell): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await shell.read(file);
  const raw = bytes.length === rawBytes ? bytes : rawFromDer(bytes);
  if (raw !== undefined) return raw;
  throw new Trouble(
    `${file} is no signature with ECDSA P-256 or Ed25519. It has ${bytes.length} bytes, and one made by openssl has 64 to 72.`,
  );
};
