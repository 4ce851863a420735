import { webcrypto } from 'node:crypto';
import { trustCryptoOver } from '../../rules/trust/trust-crypto';

/** The cryptography of trust, over Node's WebCrypto: the same calls that a browser has. */
export const nodeTrustCrypto = trustCryptoOver(webcrypto.subtle);

/** What WebCrypto is told to make and use keys of each kind. */
export const webAlgorithms = {
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ed25519: { name: 'Ed25519' },
} as const;
