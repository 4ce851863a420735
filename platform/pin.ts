import { browser } from 'wxt/browser';
import type { Configuration } from '../rules/model/configuration';

/** PBKDF2-SHA-256 of a PIN as `pbkdf2-sha256$<rounds>$<salt, hex>$<key, hex>`. */
type Verifier = string;

const ownVerifierKey = 'pinVerifier';
const rounds = 600_000;

/** Six to twelve digits. */
export const isPin = (text: string): boolean => /^\d{6,12}$/.test(text);

/** Whether a PIN is set, by policy or on this device. */
export const isPinSet = async (configuration: Configuration): Promise<boolean> =>
  configuration.unlock?.verifier !== undefined ||
  configuration.unlock?.pin !== undefined ||
  (await ownVerifier()) !== undefined;

/** Whether this is the PIN in force: the policy's verifier, else the policy's PIN, else the one set on this device. */
export const isRightPin = async (pin: string, configuration: Configuration): Promise<boolean> => {
  const { verifier, pin: configured } = configuration.unlock ?? {};
  if (verifier !== undefined) return matches(pin, verifier);
  if (configured !== undefined) return equalInConstantTime(pin, configured);
  const own = await ownVerifier();
  return own !== undefined && matches(pin, own);
};

/** Sets the PIN of a device that has none yet. */
export const setOwnPin = async (pin: string): Promise<void> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await derive(pin, salt, rounds);
  await browser.storage.local.set({
    [ownVerifierKey]: `pbkdf2-sha256$${rounds}$${toHex(salt)}$${toHex(key)}`,
  });
};

const ownVerifier = async (): Promise<Verifier | undefined> =>
  (await browser.storage.local.get(ownVerifierKey))[ownVerifierKey] as Verifier | undefined;

const matches = async (pin: string, verifier: Verifier): Promise<boolean> => {
  const [, count = '', salt = '', key = ''] = verifier.split('$');
  return equalInConstantTime(toHex(await derive(pin, fromHex(salt), Number(count))), key);
};

const derive = async (
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array> => {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    256,
  );
  return new Uint8Array(bits);
};

const equalInConstantTime = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++)
    difference |= one.charCodeAt(i) ^ other.charCodeAt(i % (other.length || 1));
  return difference === 0;
};

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
