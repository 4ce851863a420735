import { browser } from 'wxt/browser';
import type { Banner } from './messages';

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
  /** The normalised address without its fragment. */
  readonly href: string;
  /** What the policy said of it. */
  readonly story: Story;
  /** Shown, or still to be shown once the document listens. */
  readonly banner: Banner | undefined;
  readonly cover: Banner | undefined;
}
interface Remembered {
  readonly visit: unknown;
  readonly tabId: number;
  readonly rememberedAt: number;
}

/** So many matching documents are remembered at once; the oldest go first. */
const capacity = 300;
const prefix = 'visit:';

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
