import { browser } from 'wxt/browser';
import type { Banner } from './messages';
import { sha256 } from './sha256';
import { storedValue } from './stored-value';

/** Which document is meant. */
export interface DocumentPlace {
  readonly tabId: number;
  /** 0 for the page itself. */
  readonly frameId: number;
  /** The browser's own name for the document; absent before it is there, and in browsers that give none. */
  readonly documentId: string | undefined;
}

/** What is known of one document while it is open. In memory only: gone with the browser session. */
export interface Visit<Story> {
  /** The fingerprint of its address: enough to know it again, and no address kept. */
  readonly page: string;
  /** What the policy said of it. */
  readonly story: Story;
  /** Shown, or still to be shown once the document listens. */
  readonly banner: Banner | undefined;
  readonly cover: Banner | undefined;
  /** When the tab was last sent to the block page because of it, in milliseconds since 1970. */
  readonly blockedAt: number | undefined;
}
interface Remembered {
  readonly visit: unknown;
  readonly tabId: number;
  readonly rememberedAt: number;
}

/** So many matching documents are remembered at once; the oldest go first. */
const capacity = 300;
const prefix = 'visit:';

/** Makes fingerprints of this session unlike those of any other. */
const salt = storedValue<string>('session', 'visitSalt', '');

/** Made once: two tabs that open at the same time must not each make their own. */
let sessionSalt: Promise<string> | undefined;
const readSalt = async (): Promise<string> => {
  const known = await salt.read();
  if (known !== '') return known;
  const made = crypto.randomUUID();
  await salt.write(made);
  return made;
};

/** Tells addresses apart without keeping them. */
export const fingerprint = async (href: string): Promise<string> => {
  sessionSalt ??= readSalt().catch((error: unknown) => {
    sessionSalt = undefined;
    throw error;
  });
  return sha256(new TextEncoder().encode(`${await sessionSalt} ${href}`));
};

/** What is remembered of the documents that stand in a tab now, the page itself first. */
export const visitsInTab = async <Story>(tabId: number): Promise<readonly Visit<Story>[]> => {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const visits = await Promise.all(
    frames.map(({ frameId, documentId }) => recallVisit<Story>({ tabId, frameId, documentId })),
  );
  return visits.flatMap((visit) => (visit === undefined ? [] : [visit]));
};

/** Documents that leave and come overlap in time, so each has a key of its own. */
const keyOf = ({ tabId, frameId, documentId }: DocumentPlace): string =>
  `${prefix}${documentId ?? `${tabId}:${frameId}`}`;

/** What is remembered of a document; nothing when no rule spoke of it. Only the worker writes here. */
export const recallVisit = async <Story>(place: DocumentPlace): Promise<Visit<Story> | undefined> => {
  const key = keyOf(place);
  const remembered = (await browser.storage.session.get(key))[key] as Remembered | undefined;
  return remembered?.visit as Visit<Story> | undefined;
};

export const rememberVisit = async (
  place: DocumentPlace,
  visit: Visit<unknown>,
  at: number,
): Promise<void> => {
  const remembered: Remembered = { visit, tabId: place.tabId, rememberedAt: at };
  await browser.storage.session.set({ [keyOf(place)]: remembered });
  const all = await everyVisit();
  const surplus = all.sort(([, one], [, other]) => other.rememberedAt - one.rememberedAt).slice(capacity);
  if (surplus.length > 0) await browser.storage.session.remove(surplus.map(([key]) => key));
};

export const forgetVisit = (place: DocumentPlace): Promise<void> =>
  browser.storage.session.remove(keyOf(place));

export const forgetTab = async (tabId: number): Promise<void> => {
  const keys = (await everyVisit()).filter(([, visit]) => visit.tabId === tabId).map(([key]) => key);
  if (keys.length > 0) await browser.storage.session.remove(keys);
};

const everyVisit = async (): Promise<[string, Remembered][]> => {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).filter((entry): entry is [string, Remembered] => entry[0].startsWith(prefix));
};
