import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { BlockDetails } from '../rules/model/summary';

/** What a block page will ask about by its reference; for this browser session only, the newest 50. */
type Shelved = Omit<BlockDetails, 'contact' | 'districtName' | 'support'>;

const key = 'blocks';
const capacity = 50;
/** Letters and digits that are not mistaken for one another when read out loud. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const referenceSchema = z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{4}$/));

/** A short reference a student can read out, such as `7F3-K2QW`. */
export const newReference = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(7));
  const letters = Array.from(bytes, (byte) => alphabet[byte % alphabet.length] ?? '');
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
};

export const shelveBlock = async (details: Shelved): Promise<void> => {
  const standing = await shelved();
  await browser.storage.session.set({ [key]: [details, ...standing].slice(0, capacity) });
};

export const findBlock = async (reference: string): Promise<Shelved | undefined> =>
  (await shelved()).find((details) => details.reference === reference);

const shelved = async (): Promise<readonly Shelved[]> =>
  ((await browser.storage.session.get(key))[key] as readonly Shelved[] | undefined) ?? [];
