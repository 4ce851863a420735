import type { NamedBytes, Parcel, Seal } from '../model/parcel';
import type { Manifest, TrustCrypto } from '../model/trust';
import { engineFormat } from './limits';
import { manifestPath, signaturePath } from './safe-path';
import { writeSignatures } from './signature-file';
import { signingPayload } from './signing-payload';
import { writeArchive } from './write-archive';

/** What a manifest says beside the files. */
export type ManifestWords = Pick<Manifest, 'pack' | 'audience' | 'rollback'>;

/** Signs bytes with one private key: for ECDSA `r` and `s`, or the DER of both. */
export type Sign = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The bytes of a manifest for these files: the pack first, then the lists by their paths. The same files and words give
 * the same bytes. Paths must be such as `isSafePath` allows.
 */
export const writeManifest = async (
  { pack, lists }: Pick<Parcel, 'pack' | 'lists'>,
  { pack: words, audience, rollback }: ManifestWords,
  crypto: TrustCrypto,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { id, revision, publisher, notBefore, expires } = words;
  const files: Manifest['files'] = [];
  for (const { path, bytes } of [pack, ...inOrder(lists)]) {
    files.push({ path, sha256: await crypto.sha256(bytes), bytes: bytes.length });
  }
  const manifest: Manifest = {
    format: 1,
    pack: { id, revision, publisher, notBefore, expires },
    audience,
    minimumEngine: engineFormat,
    rollback,
    files,
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
};

/** The seal with one signature more; an earlier one of the same key gives way. */
export const addSignature = async (seal: Seal, keyId: string, sign: Sign): Promise<Seal> => {
  const signature = await sign(signingPayload(seal.manifest));
  const others = seal.signatures.filter((other) => other.keyId !== keyId);
  return { ...seal, signatures: [...others, { keyId, signature }] };
};

/** The bytes of an archive: manifest, signatures where there are any, the pack, its lists by their paths. */
export const writeSealedArchive = (
  { pack, lists }: Pick<Parcel, 'pack' | 'lists'>,
  { manifest, signatures }: Seal,
): Uint8Array<ArrayBuffer> =>
  writeArchive([
    { path: manifestPath, bytes: manifest },
    ...(signatures.length === 0 ? [] : [{ path: signaturePath, bytes: writeSignatures(signatures) }]),
    pack,
    ...inOrder(lists),
  ]);

/** By their letters' numbers, which no language and no machine changes. */
const inOrder = (lists: readonly NamedBytes[]): readonly NamedBytes[] =>
  lists.toSorted((one, other) => (one.path < other.path ? -1 : 1));
