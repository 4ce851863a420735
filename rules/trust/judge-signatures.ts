import type { Seal } from '../model/parcel';
import type { PinnedKey, Trust, TrustCrypto, TrustFault } from '../model/trust';
import { rawFromDer } from './der-signature';
import { quoted } from './quoted';
import { signingPayload } from './signing-payload';

export type ClosedTrust = Extract<Trust, { readonly state: 'closed' }>;

/** Who signed, and why other signatures do not count. */
export interface SignatureReport {
  /** Ids of pinned keys, each once. */
  readonly signers: readonly string[];
  /** Empty as soon as enough have signed: what comes on top neither helps nor harms. */
  readonly faults: readonly TrustFault[];
}

/** Asks each pinned key whether it signed the manifest's exact bytes. Nothing of the manifest is read for that. */
export const judgeSignatures = async (
  { manifest, signatures }: Seal,
  { keys, threshold }: ClosedTrust,
  crypto: TrustCrypto,
): Promise<SignatureReport> => {
  if (signatures.length === 0) return { signers: [], faults: [stripped] };
  const payload = signingPayload(manifest);
  const signers: string[] = [];
  const faults: TrustFault[] = [];
  for (const [keyId, own] of byKey(signatures)) {
    const key = keys.find(({ id }) => id === keyId);
    const fault = key === undefined ? unknownKey(keyId, keys) : await faultOf(key, own, payload, crypto);
    if (fault === undefined) signers.push(keyId);
    else faults.push(fault);
  }
  if (signers.length >= threshold) return { signers, faults: [] };
  const tooFew = threshold === 1 ? [] : [tooFewSigners(threshold, signers)];
  return { signers, faults: [...faults, ...tooFew] };
};

type Signatures = readonly Uint8Array<ArrayBuffer>[];

const byKey = (signatures: Seal['signatures']): ReadonlyMap<string, Signatures> => {
  const own = new Map<string, Uint8Array<ArrayBuffer>[]>();
  for (const { keyId, signature } of signatures) own.set(keyId, [...(own.get(keyId) ?? []), signature]);
  return own;
};

const faultOf = async (
  key: PinnedKey,
  [signature, second]: Signatures,
  payload: Uint8Array,
  crypto: TrustCrypto,
): Promise<TrustFault | undefined> => {
  if (signature === undefined || second !== undefined) return duplicateKey(key.id);
  const raw = rawOf(key, signature);
  if (raw === undefined) return malformed(key.id, signature.length);
  try {
    return (await crypto.verify(key, raw, payload)) ? undefined : wrong(key.id);
  } catch {
    // The browser lacks the algorithm, or refuses the key: either way nobody is known to have signed.
    return unusable(key);
  }
};

const rawBytes = 64;

/** OpenSSL writes ECDSA signatures in DER. A form of 64 bytes is the raw one. */
const rawOf = ({ alg }: PinnedKey, signature: Uint8Array): Uint8Array | undefined => {
  if (signature.length === rawBytes) return signature;
  return alg === 'ecdsa-p256' ? rawFromDer(signature) : undefined;
};

const signAgain = 'Sign the pack again with handrail sign.';

const stripped: TrustFault = {
  code: 'no-signature',
  message: 'The pack has a manifest but no signature: it was not signed, or its signatures were taken out.',
  fix: 'Sign it with handrail sign, with a key that trust.keys names.',
};
const unknownKey = (keyId: string, keys: readonly PinnedKey[]): TrustFault => ({
  code: 'unknown-key',
  message: `It is signed with the key ${quoted(keyId)}, which trust.keys in the managed configuration does not name.`,
  fix: `Sign it with ${keys.map(({ id }) => quoted(id)).join(' or ')}. A new key is added to trust.keys first.`,
});
const duplicateKey = (keyId: string): TrustFault => ({
  code: 'duplicate-signature',
  message: `The key ${quoted(keyId)} has signed more than once, so that none of these signatures counts.`,
  fix: signAgain,
});
const malformed = (keyId: string, bytes: number): TrustFault => ({
  code: 'signature-form',
  message: `What is said to be the signature of ${quoted(keyId)} has ${bytes} bytes and is none of its kind.`,
  fix: signAgain,
});
const wrong = (keyId: string): TrustFault => ({
  code: 'signature-wrong',
  message: `The signature of ${quoted(keyId)} does not fit: the manifest was changed after signing, or another key signed.`,
  fix: `Fetch the pack again. If it stays so, sign it again with the key that trust.keys names ${quoted(keyId)}.`,
});
const unusable = ({ id, alg }: PinnedKey): TrustFault => ({
  code: 'key-unusable',
  message: `This browser cannot check the signature of ${quoted(id)}${alg === 'ed25519' ? ', because it does not know Ed25519' : ''}.`,
  fix:
    alg === 'ed25519'
      ? 'Sign with an ECDSA P-256 key as well, or update Chrome to 137 or later.'
      : 'Put the key into trust.keys again as handrail keygen printed it.',
});
const tooFewSigners = (threshold: number, signers: readonly string[]): TrustFault => ({
  code: 'too-few-signers',
  message:
    signers.length === 0
      ? `${threshold} different keys must have signed, but none has.`
      : `${threshold} different keys must have signed, but only ${signers.map(quoted).join(' and ')} ${signers.length === 1 ? 'has' : 'have'}.`,
  fix: 'Have it signed by others as well, each with handrail sign and a key of their own.',
});
