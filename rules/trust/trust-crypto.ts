import type { PinnedKey, TrustCrypto } from '../model/trust';
import { fromBase64 } from './base64';

type Bytes = Uint8Array<ArrayBuffer>;
interface SubtleAlgorithm {
  readonly name: string;
  readonly namedCurve?: string;
  readonly hash?: string;
}

/** As much of WebCrypto's `SubtleCrypto` as trust needs: a page, a worker and Node have it alike. */
export interface Subtle<Key> {
  readonly digest: (algorithm: string, bytes: Bytes) => Promise<ArrayBuffer>;
  readonly importKey: (
    format: 'spki',
    key: Bytes,
    algorithm: SubtleAlgorithm & { readonly namedCurve: string },
    extractable: boolean,
    usages: 'verify'[],
  ) => Promise<Key>;
  readonly verify: (algorithm: SubtleAlgorithm, key: Key, signature: Bytes, bytes: Bytes) => Promise<boolean>;
}

const algorithms = {
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ed25519: { name: 'Ed25519', namedCurve: 'Ed25519' },
} as const;

/** Trust's cryptography over the platform's, such as `crypto.subtle`. */
export const trustCryptoOver = <Key>(subtle: Subtle<Key>): TrustCrypto => ({
  sha256: async (bytes) => {
    const digest = new Uint8Array(await subtle.digest('SHA-256', plain(bytes)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  // What the algorithm is comes from the pinned key alone, never from what was signed.
  verify: async ({ alg, spki }: PinnedKey, signature, bytes) => {
    const algorithm = algorithms[alg];
    const der = fromBase64(spki);
    if (der === undefined) throw new Error('A pinned key is not base64.');
    const key = await subtle.importKey('spki', der, algorithm, false, ['verify']);
    return subtle.verify(algorithm, key, plain(signature), plain(bytes));
  },
});

/** WebCrypto takes no bytes that another thread may change meanwhile: such are copied, others are not. */
const plain = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Uint8Array.from(bytes);
