import { createPrivateKey, createPublicKey, type KeyObject, webcrypto } from 'node:crypto';
import { posix } from 'node:path';
import type { PinnedKey } from '../../rules/model/trust';
import { toBase64 } from '../../rules/trust/base64';
import { algorithmOf } from '../../rules/trust/public-key';
import type { Sign } from '../../rules/trust/write-seal';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { webAlgorithms } from './node-trust-crypto';

/** A key of someone who signs, with its public half as managed configuration pins it. */
export interface SigningKey {
  readonly pinned: PinnedKey;
  readonly sign: Sign;
}

/** `maple-2026=keys/ours.pem`, or a file whose name up to the first dot is the id of the key. */
export const idAndFile = (written: string): { readonly id: string; readonly file: string } => {
  const [, id, file] = /^([^=/\\]+)=(.+)$/.exec(written) ?? [];
  if (id !== undefined && file !== undefined) return { id, file };
  const [name = ''] = posix.basename(written.replaceAll('\\', '/')).split('.');
  return { id: name, file: written };
};

/** Reads a private key in PEM, as `handrail keygen` and OpenSSL write it. Rejects with a sentence for any other file. */
export const readPrivateKey = async (
  id: string,
  file: string,
  shell: Pick<Shell, 'read'>,
): Promise<SigningKey> => {
  const key = parsed(file, await shell.read(file), createPrivateKey, 'private');
  const pinned = pin(id, file, createPublicKey(key));
  const algorithm = webAlgorithms[pinned.alg];
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const webKey = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return {
    pinned,
    sign: async (bytes) => new Uint8Array(await webcrypto.subtle.sign(algorithm, webKey, bytes)),
  };
};

/** Reads a key in PEM, of which only the public half is wanted. Rejects with a sentence for any other file. */
export const readPublicKey = async (
  id: string,
  file: string,
  shell: Pick<Shell, 'read'>,
): Promise<PinnedKey> => pin(id, file, parsed(file, await shell.read(file), createPublicKey, 'public'));

const parsed = (
  file: string,
  pem: Uint8Array,
  parse: (key: { readonly key: string; readonly format: 'pem' }) => KeyObject,
  kind: 'private' | 'public',
): KeyObject => {
  const text = new TextDecoder().decode(pem);
  try {
    return parse({ key: text, format: 'pem' });
  } catch (cause) {
    // Both forms of a locked key say so in their first lines.
    if (/^(?:-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(text)) {
      throw new Trouble(
        `${file} is protected with a passphrase. Sign with openssl instead (see handrail sign --help), or take the passphrase off a copy with openssl pkcs8 -in ${file}.`,
        { cause },
      );
    }
    throw new Trouble(
      `${file} is not a ${kind} key in PEM, which begins with -----BEGIN ${kind.toUpperCase()} KEY-----.`,
      { cause },
    );
  }
};

const pin = (id: string, file: string, key: KeyObject): PinnedKey => {
  if (id === '' || id.length > 64) {
    throw new Trouble(`A key needs an id of 1 to 64 characters. Write --key ID=${file}.`);
  }
  const spki = Uint8Array.from(key.export({ type: 'spki', format: 'der' }));
  const alg = algorithmOf(spki);
  if (alg === undefined) {
    throw new Trouble(
      `${file} is a key of another kind. Handrail signs with ECDSA on the curve P-256 (prime256v1), or with Ed25519.`,
    );
  }
  return { id, alg, spki: toBase64(spki) };
};
