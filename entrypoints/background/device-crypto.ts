import { trustCryptoOver } from '../../rules/trust/trust-crypto';

/** The browser's own cryptography. */
export const deviceCrypto = trustCryptoOver(crypto.subtle);
