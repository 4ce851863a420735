import type { Page } from '@playwright/test';
import { type BenchBrowser, builtExtension, openBrowser, originOf } from './browser/bench-browser';
import { makeEmptyExtension } from './browser/empty-extension';
import { openSite } from './browser/site';
import { printFigures } from './measure/table';

const rounds = 15;
const untimedRounds = 2;
/** The starter pack blocks this path on any host, at any hour. */
const listed = '/uv/service/';
const address = `http://quiet-library.example${listed}hvtrs8%2F`;
/** The page must not come up first: it would be sent to the block page more than once. */
const slowerThanAnyVerdictMs = 5000;

interface Lane {
  readonly browser: BenchBrowser;
  readonly origin: string;
  readonly page: Page;
  readonly asleepMs: number[];
  readonly awakeMs: number[];
}

const openLane = async (extension: string, port: number): Promise<Lane> => {
  const browser = await openBrowser({ extensions: [extension], port });
  const page = await browser.context.newPage();
  return { browser, origin: originOf(extension), page, asleepMs: [], awakeMs: [] };
};

const wallClockMs = (): number => performance.timeOrigin + performance.now();

/** From the beginning of a navigation to the moment the extension sends the tab to its block page. */
const verdictMs = async ({ page, origin }: Lane): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const blocked = page.waitForEvent('framenavigated', (frame) =>
    frame.url().startsWith(`${origin}blocked.html`),
  );
  const beginMs = wallClockMs();
  // Answered only when the navigation came through, which this one does not.
  const refused = session.send('Page.navigate', { url: address }).catch(() => undefined);
  await blocked;
  await page.waitForLoadState();
  const sentMs = await page.evaluate(() => performance.timeOrigin);
  await refused;
  await session.detach();
  return sentMs - beginMs;
};

const empty = await makeEmptyExtension(listed);
const site = await openSite(() => '<!doctype html><title>Proxy</title>', { afterMs: slowerThanAnyVerdictMs });
const lanes = [await openLane(builtExtension, site.port), await openLane(empty.folder, site.port)] as const;
try {
  for (let round = 0; round < untimedRounds + rounds; round += 1) {
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      await lane.page.goto(`${lane.origin}manifest.json`);
      await lane.browser.stopWorkers(lane.page);
      const asleepMs = await verdictMs(lane);
      await lane.page.goto('about:blank');
      const awakeMs = await verdictMs(lane);
      if (round < untimedRounds) continue;
      lane.asleepMs.push(asleepMs);
      lane.awakeMs.push(awakeMs);
    }
  }
  const [handrail, baseline] = lanes;
  const against = 'an extension that only redirects';
  printFigures(`Navigation to verdict (${rounds} rounds; the incident is stored before)`, [
    {
      what: 'worker stopped',
      measured: handrail.asleepMs,
      against: `${against}, stopped`,
      baseline: baseline.asleepMs,
    },
    {
      what: 'worker running',
      measured: handrail.awakeMs,
      against: `${against}, running`,
      baseline: baseline.awakeMs,
    },
    {
      what: 'worker stopped',
      measured: handrail.asleepMs,
      against: 'worker running',
      baseline: handrail.awakeMs,
    },
  ]);
} finally {
  await Promise.all(lanes.map(({ browser }) => browser.close()));
  site.close();
  await empty.remove();
}
