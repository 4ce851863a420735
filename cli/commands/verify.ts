import { posix } from 'node:path';
import type { Seal, SealReport } from '../../rules/model/parcel';
import { derFromRaw } from '../../rules/trust/der-signature';
import { judgePackAgainstSeal } from '../../rules/trust/judge-pack-against-seal';
import { judgeParcel } from '../../rules/trust/judge-parcel';
import { signingPayload } from '../../rules/trust/signing-payload';
import type { CliCommand } from '../command';
import { problemLine } from '../plain-problems';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { nodeTrustCrypto } from '../trust/node-trust-crypto';
import { openPack } from '../trust/open-pack';
import { faultLines } from '../trust/say-faults';
import { type TrustOptions, trustWanted } from '../trust/trust-wanted';

interface Options extends TrustOptions {
  readonly openssl?: string;
}

/** Says who signed a pack, and whether a device would take it. */
export const verify: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('verify')
      .summary('say who signed a pack, and whether devices would take it')
      .description(
        'Says who signed a pack, and whether a device with this configuration would take it; if not, why. Ends with 1 when it would not. What a device took before is known to it alone, so an older revision is found there only.',
      )
      .argument('<pack>', 'an archive, or a pack in YAML or JSON with its .sig file')
      .option('--trust <file>', 'the setting trust in JSON, as the managed configuration has it')
      .option('--key <id=file...>', 'instead: public or private keys in PEM, any of which may have signed')
      .option(
        '--openssl <folder>',
        'write what was signed and each signature in DER, to check them with openssl',
      )
      .action(async (path: string, { openssl, ...options }: Options) => {
        const trust = await trustWanted(options, shell);
        const { read, parts, seal } = await openPack(path, shell);
        if (openssl !== undefined) await writeForOpenssl(openssl, seal, shell);
        const view = { trust, highWater: [], now: shell.now() };
        const report = await judgeParcel({ ...parts, seal }, view, nodeTrustCrypto);
        const errors = read.parsed.problems.filter(({ level }) => level === 'error');
        const inside =
          report.manifest === undefined || read.pack === undefined
            ? []
            : judgePackAgainstSeal(report.manifest, read.pack.pack);
        const faults = [...report.faults, ...inside];
        shell.out(summary(path, report));
        shell.out(faultLines(faults));
        shell.err(errors.map((problem) => `${problemLine(problem)}\n`).join(''));
        ends(faults.length + errors.length === 0 ? 0 : 1);
      });
  },
};

const summary = (path: string, { manifest, signers, stale }: SealReport): string => {
  const by = signers.length === 0 ? 'no good signature' : `signed by ${signers.join(', ')}`;
  if (manifest === undefined) return `${path}: ${by}\n`;
  const { id, revision, publisher, expires } = manifest.pack;
  const note = stale ? `stale It ended on ${expires}. Devices go on enforcing it, and report it.\n` : '';
  return `${path}: ${id} revision ${revision} of ${publisher}, ${by}\n${note}`;
};

const rawBytes = 64;

const writeForOpenssl = async (folder: string, seal: Seal | undefined, shell: Shell): Promise<void> => {
  if (seal === undefined) throw new Trouble('The pack is not signed, so there is nothing to check.');
  await shell.write(posix.join(folder, 'signed.bin'), signingPayload(seal.manifest));
  for (const [index, { signature }] of seal.signatures.entries()) {
    // The ids of keys are chosen by whoever made the file, so they name no files here.
    const der = signature.length === rawBytes ? derFromRaw(signature) : signature;
    await shell.write(posix.join(folder, `signature-${index + 1}.der`), der);
  }
};
