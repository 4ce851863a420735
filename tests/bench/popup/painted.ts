import type { Page } from '@playwright/test';

/** When a page showed something, in milliseconds after its navigation began. */
export interface Painted {
  readonly firstMs: number;
  /** The frame after the awaited element was there. */
  readonly awaitedMs: number;
}

interface Watched {
  awaited?: Promise<number>;
}

/** Opens a page and waits until the element that the tab watches for is painted. */
export const openPainted = async (page: Page, url: string): Promise<Painted> => {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(async () => {
    const first = new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    const awaitedMs = await (globalThis as Watched).awaited;
    if (awaitedMs === undefined) throw new Error('Nobody watches this page.');
    return { firstMs: await first, awaitedMs };
  });
};

/** Lets every document of the tab watch for the first of the elements, from its beginning. */
export const watchFor = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript((wanted) => {
    const watched = globalThis as Watched;
    watched.awaited = new Promise((resolve) => {
      const look = (): void => {
        if (document.querySelector(wanted) === null) return;
        observer.disconnect();
        // What a frame's callback asks for as a message runs when the frame was handed over.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(undefined);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    });
  }, selector);
