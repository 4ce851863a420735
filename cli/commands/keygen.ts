import { webcrypto } from 'node:crypto';
import { Option } from 'commander';
import { type KeyAlgorithm, keyAlgorithms } from '../../rules/model/trust';
import { toPem } from '../../rules/trust/pem';
import type { CliCommand } from '../command';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { webAlgorithms } from '../trust/node-trust-crypto';
import { readPublicKey } from '../trust/read-key';

interface Options {
  readonly id: string;
  readonly alg: KeyAlgorithm;
  readonly out?: string;
  readonly from?: string;
}

/** Only its owner may read a private key. */
const ownerOnly = 0o600;

/** Makes a key to sign packs with. */
export const keygen: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('keygen')
      .summary('make a key to sign packs with')
      .description(
        'Makes a key to sign packs with. The private half goes into a file that only you may read; the public half is printed as it goes under trust.keys in the managed configuration. With --from it is printed for a key that you have already, also one made with openssl.',
      )
      .requiredOption('--id <name>', 'what the key is called, such as maple-2026')
      .addOption(
        new Option('--alg <algorithm>', 'Ed25519 is known to Chrome 137 and later only')
          .choices(keyAlgorithms)
          .default('ecdsa-p256'),
      )
      .option('--out <file>', 'where the private key goes (default: <id>.key.pem)')
      .option('--from <file>', 'a key in PEM, private or public, to print instead of making one')
      .action(async ({ id, alg, out = `${id}.key.pem`, from }: Options) => {
        if (!/^[\w.-]{1,64}$/.test(id)) {
          throw new Trouble('The id of a key has letters, digits, dots and hyphens, at most 64 of them.');
        }
        if (from === undefined) await makeKey(alg, out, shell);
        const pinned = await readPublicKey(id, from ?? out, shell);
        shell.err('This goes under trust.keys in the managed configuration:\n');
        shell.out(`${JSON.stringify(pinned)}\n`);
        ends(0);
      });
  },
};

const makeKey = async (alg: KeyAlgorithm, out: string, shell: Shell): Promise<void> => {
  if (await shell.exists(out)) {
    throw new Trouble(`${out} is there already, and a key is never written over. Give another --out.`);
  }
  const pair = await webcrypto.subtle.generateKey(webAlgorithms[alg], true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('A signing key comes in a pair.');
  const pkcs8 = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  await shell.write(out, new TextEncoder().encode(toPem(pkcs8, 'PRIVATE KEY')), ownerOnly);
  shell.err(`The private key is in ${out}. Whoever has it can sign for you: keep it off shared drives.\n`);
};
