import { browser } from 'wxt/browser';

/** One step of a document's life, as the browser tells it. */
export interface NavigationStep {
  /**
   * `begins`: about to be requested; `committed`: the document is there, also from the back/forward cache;
   * `moved`: the address changed without a load (history state or fragment).
   */
  readonly step: 'begins' | 'committed' | 'moved';
  readonly tabId: number;
  /** 0 for the page itself. */
  readonly frameId: number;
  readonly documentId: string | undefined;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface NavigationDetails {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
  readonly url: string;
  readonly timeStamp: number;
}

/** Registered synchronously at the worker's start, because the event that wakes it is delivered only then. */
export const watchNavigation = (onStep: (step: NavigationStep) => void): void => {
  const tell =
    (step: NavigationStep['step']) =>
    ({ tabId, frameId, documentId, url, timeStamp }: NavigationDetails) => {
      // Chromium gives fractions of a millisecond.
      onStep({ step, tabId, frameId, documentId, url, at: Math.floor(timeStamp) });
    };
  browser.webNavigation.onBeforeNavigate.addListener(tell('begins'));
  browser.webNavigation.onCommitted.addListener(tell('committed'));
  browser.webNavigation.onHistoryStateUpdated.addListener(tell('moved'));
  browser.webNavigation.onReferenceFragmentUpdated.addListener(tell('moved'));
};

/** Every document that is open now, as if it had just been committed: for installation, start and a new policy. */
export const openDocuments = async (at: number): Promise<readonly NavigationStep[]> => {
  const tabs = await browser.tabs.query({});
  const documents = await Promise.all(
    tabs.map(async ({ id: tabId, incognito }) => {
      if (tabId === undefined || incognito) return [];
      const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
      return frames.map(({ frameId, documentId, url }) => ({
        step: 'committed' as const,
        tabId,
        frameId,
        documentId,
        url,
        at,
      }));
    }),
  );
  return documents.flat();
};

/** Puts the page observer into pages that were open before it was installed. Pages the browser protects are left alone. */
export const observeOpenPages = async (): Promise<void> => {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ['/content-scripts/page-observer.js'],
        });
      } catch (error) {
        console.debug('A page does not let itself be observed.', error);
      }
    }),
  );
};
