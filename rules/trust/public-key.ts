import { type KeyAlgorithm, keyAlgorithms } from '../model/trust';

/** How the DER of a public key begins, and how long it is: the algorithm, its curve, and that an uncompressed point follows. */
const forms: Readonly<Record<KeyAlgorithm, { readonly head: string; readonly bytes: number }>> = {
  'ecdsa-p256': { head: '3059301306072a8648ce3d020106082a8648ce3d03010703420004', bytes: 91 },
  ed25519: { head: '302a300506032b6570032100', bytes: 44 },
};

/** The algorithm of a SubjectPublicKeyInfo; nothing for any other key. Source: RFC 5480 and RFC 8410. */
export const algorithmOf = (spki: Uint8Array): KeyAlgorithm | undefined =>
  keyAlgorithms.find((alg) => {
    const { head, bytes } = forms[alg];
    return spki.length === bytes && hexOf(spki.subarray(0, head.length / 2)) === head;
  });

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
