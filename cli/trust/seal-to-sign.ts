import type { Seal } from '../../rules/model/parcel';
import type { Manifest } from '../../rules/model/trust';
import { judgeFiles } from '../../rules/trust/judge-files';
import { judgePackAgainstSeal } from '../../rules/trust/judge-pack-against-seal';
import { readManifest } from '../../rules/trust/read-manifest';
import { writeManifest } from '../../rules/trust/write-seal';
import type { WholePack } from '../read-packs';
import { Trouble } from '../trouble';
import { type ManifestOptions, manifestWords, saysAnything } from './manifest-options';
import { nodeTrustCrypto } from './node-trust-crypto';
import type { OpenPack, OpenWholePack } from './open-pack';

/** What is to be signed, with the signatures that it has already. */
export interface SealToSign {
  readonly seal: Seal;
  /** Earlier signatures that fit no more and were left out. */
  readonly dropped: number;
}

/**
 * The seal that a pack has, as long as it fits its files and nothing new is to be said in it; else a new one. Rejects
 * with a sentence for an archive whose files are not those of its manifest: that is never signed over.
 */
export const sealToSign = async (
  { parts, seal, kind, read }: OpenWholePack,
  options: ManifestOptions,
): Promise<SealToSign> => {
  const manifest = seal && readManifest(seal.manifest);
  const known = manifest === undefined || 'code' in manifest ? undefined : manifest;
  const fits = known !== undefined && (await doesFit(known, read.pack.pack, parts));
  if (kind === 'archive' && !fits) {
    throw new Trouble(
      `${read.path} holds other files than its manifest says, so it is not signed. Build it again with handrail build.`,
    );
  }
  if (seal !== undefined && fits && !saysAnything(options)) return { seal, dropped: 0 };
  const { audience } = known ?? {};
  const words = manifestWords(read.pack, { ...(audience === undefined ? {} : { audience }), ...options });
  const bytes = await writeManifest(parts, words, nodeTrustCrypto);
  return { seal: { manifest: bytes, signatures: [] }, dropped: seal?.signatures.length ?? 0 };
};

const doesFit = async (
  manifest: Manifest,
  pack: WholePack['pack']['pack'],
  parts: OpenPack['parts'],
): Promise<boolean> => {
  const faults = await judgeFiles({ ...parts, seal: undefined }, manifest, nodeTrustCrypto);
  return faults.length === 0 && judgePackAgainstSeal(manifest, pack).length === 0;
};
