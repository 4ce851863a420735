import type { CDPSession, Page } from '@playwright/test';

/** Where a page's main thread spent its time while it opened, in milliseconds. */
export interface MainThread {
  /** With the extension's script anywhere on the stack: the browser's own work that it asked for counts too. */
  readonly observerMs: number;
  /** Everything else but idling: the page's scripts, parsing, layout, painting. */
  readonly pageMs: number;
}

const sampleEveryMicroseconds = 100;
/** Time for the observer to see the page settle, read it in idle time and report. */
const lingerMs = 700;

type Profile = Awaited<ReturnType<CDPSession['send']>> & {
  readonly profile: {
    readonly nodes: readonly {
      readonly id: number;
      readonly callFrame: { readonly functionName: string; readonly url: string };
      readonly children?: readonly number[];
    }[];
    readonly samples?: readonly number[];
    readonly timeDeltas?: readonly number[];
  };
};

/** Opens an address under the sampling profiler. `origin` is that of the extension. */
export const profileOpening = async (page: Page, url: string, origin: string): Promise<MainThread> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: sampleEveryMicroseconds });
  await session.send('Profiler.start');
  await page.goto(url);
  await page.waitForTimeout(lingerMs);
  const { profile } = (await session.send('Profiler.stop')) as Profile;
  await session.detach();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const isObserver = (id: number | undefined): boolean =>
    id !== undefined &&
    (nodes.get(id)?.callFrame.url.startsWith(origin) === true || isObserver(parents.get(id)));
  const sum = { observerMs: 0, pageMs: 0 };
  for (const [at, id] of (profile.samples ?? []).entries()) {
    // A sample stands for the time until the next one.
    const tookMs = (profile.timeDeltas?.[at + 1] ?? 0) / 1000;
    if (nodes.get(id)?.callFrame.functionName === '(idle)') continue;
    if (isObserver(id)) sum.observerMs += tookMs;
    else sum.pageMs += tookMs;
  }
  return sum;
};
