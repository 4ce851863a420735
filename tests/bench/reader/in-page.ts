import { runInIdleSlices } from '../../../platform/page-reader/idle-slices';
import { readPage } from '../../../platform/page-reader/reader';

/** One way to read a page. */
export type Way = 'reader' | 'inner-text' | 'tree-walk';

/** What one reading took from the page's main thread. */
export interface Taken {
  /** Each turn on the main thread, in milliseconds. */
  readonly turnsMs: readonly number[];
  readonly characters: number;
}

/** As the page observer asks for them; everything is wanted, which is the most it ever reads. */
const slices = { sliceMs: 3, patienceMs: 1000 };
const everything = { title: true, pageText: true, formKinds: true };

const inSlices = async (): Promise<Taken> => {
  const turnsMs: number[] = [];
  const ask = globalThis.requestIdleCallback;
  globalThis.requestIdleCallback = (slice, options) =>
    ask((idle) => {
      const startMs = performance.now();
      slice(idle);
      turnsMs.push(performance.now() - startMs);
    }, options);
  const report = await runInIdleSlices(readPage(document, everything), {
    ...slices,
    signal: new AbortController().signal,
  });
  globalThis.requestIdleCallback = ask;
  return { turnsMs, characters: report?.pageText?.length ?? 0 };
};

const inOneTurn = (read: () => string): Promise<Taken> =>
  new Promise((resolve) => {
    requestIdleCallback(() => {
      const startMs = performance.now();
      const { length } = read();
      resolve({ turnsMs: [performance.now() - startMs], characters: length });
    });
  });

/** The plain loop over all text, leaving out what stands in elements that are not shown. */
const walkTree = (): string => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility() === true) text += node.nodeValue ?? '';
  }
  return text;
};

/** Reads the page once, when the browser has nothing else to do. */
const readOnce = (way: Way): Promise<Taken> => {
  if (way === 'reader') return inSlices();
  return inOneTurn(way === 'inner-text' ? () => document.body.innerText : walkTree);
};

/** What the bench calls from outside; init scripts leave nothing else behind. */
export interface ReaderBench {
  readonly readOnce: typeof readOnce;
}
Object.assign(globalThis, { readerBench: { readOnce } satisfies ReaderBench });
