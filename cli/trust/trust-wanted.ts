import type { Trust, TrustWish } from '../../rules/model/trust';
import { readTrust } from '../../rules/trust/read-trust';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { idAndFile, readPublicKey } from './read-key';

/** Whom `handrail verify` is told to believe. */
export interface TrustOptions {
  readonly trust?: string;
  readonly key?: readonly string[];
}

/** The trust that the options ask for. Rejects with a sentence when they ask for none, or it cannot be used. */
export const trustWanted = async ({ trust, key }: TrustOptions, shell: Shell): Promise<Trust> => {
  if ((trust === undefined) === (key === undefined)) {
    throw new Trouble('Say who is believed: --trust with the setting as the devices have it, or --key.');
  }
  const wish = trust === undefined ? await trustOfKeys(key ?? [], shell) : await trustIn(trust, shell);
  const read = readTrust(wish);
  if (read.state === 'broken') throw new Trouble(`${read.message} ${read.fix}`);
  return read;
};

const trustOfKeys = async (keys: readonly string[], shell: Shell): Promise<TrustWish> => {
  const pinned = await Promise.all(
    keys.map((written) => {
      const { id, file } = idAndFile(written);
      return readPublicKey(id, file, shell);
    }),
  );
  return { required: true, keys: pinned };
};

/** The setting alone, or a whole configuration, also as the Admin console wraps it. */
const trustIn = async (file: string, shell: Shell): Promise<unknown> => {
  const value = parsed(file, new TextDecoder().decode(await shell.read(file)));
  const inside = memberOf(value, 'trust') ?? value;
  return memberOf(inside, 'Value') ?? inside;
};

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Trouble(`${file} is not JSON.`, { cause });
  }
};
