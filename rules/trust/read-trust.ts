import { type KeyAlgorithm, type PinnedKey, type Trust, type TrustWish, trustSchema } from '../model/trust';
import { fromBase64 } from './base64';
import { algorithmOf } from './public-key';
import { quoted } from './quoted';
import { shapeFault } from './shape-fault';

/**
 * Reads `trust` as it stands in managed configuration, unchecked; `undefined` where it is not set. Once anything stands
 * there the answer is `open` for `{ required: false }` alone: what is half there is `broken`, and refuses every pack.
 */
export const readTrust = (raw: unknown): Trust => {
  if (raw === undefined) return { state: 'open' };
  const { success, data, error } = trustSchema.safeParse(raw);
  if (!success) return broken(shapeFault(error.issues), 'Correct it, or copy what handrail keygen printed.');
  if (data.required === false && Object.keys(data).length === 1) return { state: 'open' };
  const { keys = [], threshold = 1, minRevision = {}, audience } = data;
  const fault = keysFault(keys) ?? thresholdFault(keys, threshold);
  if (fault !== undefined) return fault;
  return { state: 'closed', keys, threshold, minRevision, audience };
};

type Broken = Extract<Trust, { readonly state: 'broken' }>;

const broken = (why: string, fix: string): Broken => ({
  state: 'broken',
  message: `The setting trust in the managed configuration cannot be used, so no pack is taken. ${why}`,
  fix,
});

const keysFault = (keys: NonNullable<TrustWish['keys']>): Broken | undefined => {
  if (keys.length === 0) {
    return broken(
      'It names no key.',
      'Put the keys of those who sign under trust.keys. To take unsigned packs, write nothing there but required: false.',
    );
  }
  for (const [index, key] of keys.entries()) {
    const earlier = keys.slice(0, index);
    if (earlier.some(({ id }) => id === key.id)) {
      return broken(`Two keys have the id ${quoted(key.id)}.`, 'Give each key an id of its own.');
    }
    const twin = earlier.find(({ spki }) => spki === key.spki);
    if (twin !== undefined) {
      const ids = `${quoted(twin.id)} and ${quoted(key.id)}`;
      return broken(`${ids} are the same key.`, 'Leave one of them out: one key signs once.');
    }
    const fault = formFault(key);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const names: Readonly<Record<KeyAlgorithm, string>> = { 'ecdsa-p256': 'ECDSA P-256', ed25519: 'Ed25519' };

const formFault = ({ id, alg, spki }: PinnedKey): Broken | undefined => {
  const bytes = fromBase64(spki);
  const found = bytes && algorithmOf(bytes);
  if (found === alg) return undefined;
  const fix =
    'Copy what handrail keygen printed, or the lines of the public key’s PEM file without the first and last.';
  return found === undefined
    ? broken(`The spki of ${quoted(id)} is no public key of ${names[alg]}.`, fix)
    : broken(
        `The spki of ${quoted(id)} is a key of ${names[found]}, but its alg says ${alg}.`,
        `Write "alg": "${found}".`,
      );
};

const thresholdFault = (keys: readonly PinnedKey[], threshold: number): Broken | undefined =>
  threshold <= keys.length
    ? undefined
    : broken(
        `The threshold asks for ${threshold} signatures, but there ${keys.length === 1 ? 'is only 1 key' : `are only ${keys.length} keys`}.`,
        'Add keys, or lower the threshold.',
      );
