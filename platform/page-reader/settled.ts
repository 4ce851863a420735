import { wait } from './wait';

/** How long after the document is parsed its pictures and frames are waited for, in milliseconds. */
const loadPatienceMs = 1500;
const lookEveryMs = 100;

/** A document that the browser may have loaded before anyone asked for it. */
type Preparable = Document & { readonly prerendering?: boolean };

/**
 * Resolves when the page has settled: it is parsed, and loaded or 1.5 s have passed. A page that the browser
 * only prepares in advance has not been opened by anyone and does not settle. It looks again and again rather
 * than listens, because `document.open()` takes every listener away, but no timer.
 */
export const settled = async (page: Preparable, signal: AbortSignal): Promise<void> => {
  for (let parsedMs = 0; parsedMs < loadPatienceMs && !signal.aborted; ) {
    if (!page.prerendering) {
      if (page.readyState === 'complete') return;
      if (page.readyState === 'interactive') parsedMs += lookEveryMs;
    }
    await wait(lookEveryMs);
  }
};
