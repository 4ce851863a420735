import { toBase64 } from './base64';

/** A PEM file of one block, in lines of 64 as OpenSSL writes it. */
export const toPem = (bytes: Uint8Array, label: string): string => {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};
