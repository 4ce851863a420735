import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { policyKey } from '../../../rules/engine/policy-key';
import { writePolicy } from '../../../rules/engine/write-policy';
import { type BenchBrowser, builtExtension, openBrowser, originOf } from '../browser/bench-browser';
import { blockedPath, type DistrictSize, districtPack, partsOf } from '../policy/district-pack';
import { ask } from '../popup/in-extension';
import { firstVerdictMs } from './first-verdict';
import { seedPolicy } from './seed-policy';

/** One extension in a browser of its own. */
export interface Lane {
  readonly browser: BenchBrowser;
  readonly origin: string;
  readonly page: Page;
  /** A host on one of its lists, where it has lists. */
  readonly listed: string;
}

export const openLane = async (extension: string, port: number, listed = 'listed.example'): Promise<Lane> => {
  const browser = await openBrowser({ extensions: [extension], port });
  return { browser, origin: originOf(extension), page: await browser.context.newPage(), listed };
};

const version = (): string => {
  const { version: built } = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as {
    readonly version: string;
  };
  return built;
};

/** The built extension with a policy of that size stored. */
export const openDistrict = async (size: DistrictSize, port: number): Promise<Lane> => {
  const { pack, hosts } = districtPack(size, 1);
  const image = await writePolicy(
    partsOf(pack),
    policyKey(version(), {}, { managed: false, trust: undefined, demotions: {} }),
    () => Promise.resolve(),
  );
  const lane = await openLane(builtExtension, port, hosts[0]);
  await lane.page.goto(`${lane.origin}manifest.json`);
  // Its worker has stored the policy it comes with before it answers anyone.
  await ask(lane.page, 'summary');
  await seedPolicy(lane.page, image);
  await lane.browser.stopWorkers(lane.page);
  return lane;
};

/** On nobody’s list. */
const unlisted = 'quiet-library.example';

const wallClockMs = (): number => performance.timeOrigin + performance.now();

/** Stops the worker; the page waits on a page of the extension. */
export const sleep = async ({ page, origin, browser }: Lane): Promise<void> => {
  await page.goto(`${origin}manifest.json`);
  await browser.stopWorkers(page);
};

/** From the beginning of a navigation to the moment the extension sends the tab to its block page. */
export const blockedAfterMs = async ({ page, origin, listed }: Lane): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const blocked = page.waitForEvent('framenavigated', (frame) =>
    frame.url().startsWith(`${origin}blocked.html`),
  );
  const beginMs = wallClockMs();
  // Answered only when the navigation came through, which this one does not.
  const refused = session
    .send('Page.navigate', { url: `http://${listed}${blockedPath}page` })
    .catch(() => undefined);
  await blocked;
  await page.waitForLoadState();
  const sentMs = await page.evaluate(() => performance.timeOrigin);
  await refused;
  await session.detach();
  return sentMs - beginMs;
};

/** Lets a page that no rule speaks of begin, and tells how long it waited in a worker that just woke. */
export const passedInWorkerMs = async ({ page, browser, origin }: Lane): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const begun = session.send('Page.navigate', { url: `http://${unlisted}/` }).catch(() => undefined);
  const waitedMs = await firstVerdictMs(browser.context, origin);
  await session.send('Page.stopLoading');
  await begun;
  await session.detach();
  return waitedMs;
};
