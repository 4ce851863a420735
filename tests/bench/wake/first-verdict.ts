import type { BrowserContext } from '@playwright/test';

/**
 * How long the first navigation of the present worker’s life waited for its verdict, from the first line of the
 * worker’s handler on, in milliseconds. Waits for the verdict.
 */
export const firstVerdictMs = async (context: BrowserContext, origin: string): Promise<number> => {
  const mine = context.serviceWorkers().findLast((worker) => worker.url().startsWith(origin));
  const worker =
    mine ?? (await context.waitForEvent('serviceworker', (each) => each.url().startsWith(origin)));
  return worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('handrail:first-verdict');
          if (first !== undefined) resolve(first.duration);
        });
        observer.observe({ type: 'measure', buffered: true });
      }),
  );
};
