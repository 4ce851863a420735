import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { extensionIdOf, unpackedLaunch } from '../../../scripts/browser-launch.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';

/** The copy of the built extension that the bench made for itself. */
export const builtExtension = resolve('node_modules/.cache/handrail-bench/extension');

/** Where the pages of an unpacked extension live, by its folder: `chrome-extension://…/`. */
export const originOf = (extension: string): string => `chrome-extension://${extensionIdOf(extension)}/`;

/** A browser on a fresh profile. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  /** Stops the workers of all extensions, as the browser does when they are idle, and waits until they are gone. */
  readonly stopWorkers: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
}

const stopWorkers = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const running = new Map<string, boolean>();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions)
        running.set(versionId, runningStatus !== 'stopped');
      if (running.size > 0 && ![...running.values()].includes(true)) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
};

/**
 * Opens a browser with some unpacked extensions or none, and waits until the workers of those it has run.
 * @param wish `extensions` are absolute paths of folders; every plain-http name leads to the server at `port`
 */
export const openBrowser = async (wish: {
  readonly extensions: readonly string[];
  readonly port: number;
}): Promise<BenchBrowser> => {
  const browser = findBrowser();
  if (browser === undefined)
    throw new Error('No Chromium was found; set HANDRAIL_BROWSER to the path of one.');
  const profile = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const { args, ...options } = unpackedLaunch({
    browser,
    extension: wish.extensions.join(','),
    port: wish.port,
  });
  const isExtensionFlag = (arg: string) => /^--(load-extension|disable-extensions-except)=/.test(arg);
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: wish.extensions.length > 0 ? args : args.filter((arg) => !isExtensionFlag(arg)),
    bypassCSP: true,
  });
  for (const origin of wish.extensions.map(originOf)) {
    const isThere = context.serviceWorkers().some((worker) => worker.url().startsWith(origin));
    if (!isThere) await context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(origin));
  }
  return {
    context,
    stopWorkers,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
