import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { extensionIdOf, unpackedLaunch } from '../browser-launch.mjs';
import { configuration } from './configuration.mjs';

/**
 * A browser on a fresh profile with the built extension in it, configured as the demo school's.
 * @param {{ browser: string, extension: string, port: number, headed?: boolean }} wish
 */
export async function openDevice(wish) {
  const profile = await mkdtemp(join(tmpdir(), 'handrail-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...unpackedLaunch(wish),
    viewport: wish.headed ? null : { width: 1120, height: 720 },
  });
  const origin = `chrome-extension://${extensionIdOf(wish.extension)}/`;
  const isOurs = (worker) => worker.url().startsWith(origin);
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));

  const openPage = async (path) => {
    const opened = context.waitForEvent(
      'page',
      (page) => page.url() === 'about:blank' || page.url() === origin + path,
    );
    await (await worker()).evaluate(
      (url) => chrome.tabs.create({ url, active: false }).then(() => null),
      origin + path,
    );
    const page = await opened;
    await page.waitForURL(origin + path);
    return page;
  };

  await (await worker()).evaluate(
    (value) => chrome.storage.local.set({ configuration: value }),
    configuration,
  );
  return {
    context,
    openPage,
    isBlockPage: (url) => url.startsWith(`${origin}blocked.html`),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
