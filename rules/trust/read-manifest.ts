import { type Manifest, manifestSchema, type TrustFault } from '../model/trust';
import { isSafePath, manifestPath, pathKey, signaturePath } from './safe-path';
import { shapeFault } from './shape-fault';
import { readStrictJson } from './strict-json';

/** Reads the bytes of a manifest, whoever wrote it. Ask for its signatures first. */
export const readManifest = (bytes: Uint8Array): Manifest | TrustFault => {
  const value = readStrictJson(bytes);
  if (value === undefined) return unreadable('It is not proper JSON.');
  const { success, data, error } = manifestSchema.safeParse(value);
  if (!success) return unreadable(shapeFault(error.issues));
  const paths = data.files.map(({ path }) => path);
  if (!paths.every(isSafePath)) return unreadable('It names a file outside the folder of the pack.');
  const keys = new Set([...paths, manifestPath, signaturePath].map(pathKey));
  return keys.size === paths.length + 2 ? data : unreadable('It names a file twice.');
};

const unreadable = (why: string): TrustFault => ({
  code: 'manifest-malformed',
  message: `The manifest is not of the form that handrail build writes. ${why}`,
  fix: 'Build the pack again with handrail build, and sign it.',
});
