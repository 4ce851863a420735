import * as z from 'zod/mini';
import type { Seal } from '../model/parcel';
import type { TrustFault } from '../model/trust';
import { fromBase64, toBase64 } from './base64';
import { parcelLimits } from './limits';
import { quoted } from './quoted';
import { shapeFault } from './shape-fault';
import { readStrictJson } from './strict-json';

const text = z.string().check(z.minLength(1));
const signaturesSchema = z
  .array(
    z.strictObject({
      keyId: text.check(z.maxLength(64)),
      signature: text.check(z.maxLength(200)),
    }),
  )
  .check(z.maxLength(parcelLimits.signatures));

/** `signature.json` of an archive, whose manifest stands beside it. */
const insideSchema = z.strictObject({ format: z.literal(1), signatures: signaturesSchema });
/** `<pack>.sig` beside a pack, with the manifest's bytes in base64, as DSSE carries what it signs. */
const besideSchema = z.strictObject({
  format: z.literal(1),
  manifest: text,
  signatures: signaturesSchema,
});

type Signatures = Seal['signatures'];

/** Reads the signatures of an archive. `file` is what the sentences call it. */
export const readSignatures = (bytes: Uint8Array, file: string): Signatures | TrustFault => {
  const read = shaped(bytes, insideSchema, file);
  return 'code' in read ? read : decoded(read.signatures, file);
};

/** Reads what stands beside a pack: the manifest, and the signatures over it. */
export const readDetached = (bytes: Uint8Array, file: string): Seal | TrustFault => {
  const read = shaped(bytes, besideSchema, file);
  if ('code' in read) return read;
  const manifest = fromBase64(read.manifest);
  if (manifest === undefined) return malformed(file, 'Its manifest is not base64.');
  if (manifest.length > parcelLimits.manifestBytes) return malformed(file, 'Its manifest is too large.');
  const signatures = decoded(read.signatures, file);
  return 'code' in signatures ? signatures : { manifest, signatures };
};

/** The bytes of `signature.json`. */
export const writeSignatures = (signatures: Signatures): Uint8Array<ArrayBuffer> =>
  written({ format: 1, signatures: encoded(signatures) });

/** The bytes of `<pack>.sig`. */
export const writeDetached = ({ manifest, signatures }: Seal): Uint8Array<ArrayBuffer> =>
  written({ format: 1, manifest: toBase64(manifest), signatures: encoded(signatures) });

const written = (value: object): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);

const encoded = (signatures: Signatures) =>
  signatures.map(({ keyId, signature }) => ({ keyId, signature: toBase64(signature) }));

const decoded = (signatures: z.infer<typeof signaturesSchema>, file: string): Signatures | TrustFault => {
  const read = signatures.flatMap(({ keyId, signature }) => {
    const bytes = fromBase64(signature);
    return bytes === undefined ? [] : [{ keyId, signature: bytes }];
  });
  return read.length === signatures.length ? read : malformed(file, 'A signature in it is not base64.');
};

const shaped = <T>(bytes: Uint8Array, schema: z.ZodMiniType<T>, file: string): T | TrustFault => {
  if (bytes.length > parcelLimits.signatureBytes) return malformed(file, 'It is too large.');
  const value = readStrictJson(bytes);
  if (value === undefined) return malformed(file, 'It is not proper JSON.');
  const { success, data, error } = schema.safeParse(value);
  return success ? data : malformed(file, shapeFault(error.issues));
};

const malformed = (file: string, why: string): TrustFault => ({
  code: 'signature-malformed',
  message: `${quoted(file)} is not of the form that handrail sign writes. ${why}`,
  fix: 'Sign the pack again with handrail sign.',
});
