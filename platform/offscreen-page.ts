import { browser } from 'wxt/browser';

/** As much of Chrome's `offscreen` as is used. Firefox has none, and needs none: its background is a page. */
interface Offscreen {
  readonly createDocument: (document: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }) => Promise<void>;
  readonly closeDocument: () => Promise<void>;
  readonly hasDocument: () => Promise<boolean>;
}

const offscreen = (): Offscreen | undefined =>
  (browser as unknown as { readonly offscreen?: Offscreen }).offscreen;

/** Whether pages that nobody sees have to be opened for what a service worker cannot do. */
export const needsOffscreenPage = (): boolean => offscreen() !== undefined;

/** Opens a page of ours that nobody sees; one that is open already is left as it is. */
export const openOffscreenPage = async (url: string, justification: string): Promise<void> => {
  const pages = offscreen();
  if (pages === undefined || (await pages.hasDocument())) return;
  await pages.createDocument({ url, reasons: ['WORKERS'], justification });
};

/** Closes it; nothing where none is open. */
export const closeOffscreenPage = async (): Promise<void> => {
  const pages = offscreen();
  if (pages !== undefined && (await pages.hasDocument())) await pages.closeDocument();
};
