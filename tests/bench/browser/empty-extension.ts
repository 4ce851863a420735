import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension that does the least: the baseline for what any extension costs. */
export interface EmptyExtension {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><main>Empty</main></html>';

/** @param listed part of the addresses that its worker answers with its block page, without asking anyone */
export const makeEmptyExtension = async (listed: string): Promise<EmptyExtension> => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    permissions: ['webNavigation', 'tabs'],
    background: { service_worker: 'worker.js' },
  };
  const worker = `chrome.webNavigation.onBeforeNavigate.addListener(({ tabId, url }) => {
    if (url.includes(${JSON.stringify(listed)})) chrome.tabs.update(tabId, { url: chrome.runtime.getURL('blocked.html') });
  });`;
  await Promise.all([
    writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(join(folder, 'worker.js'), worker),
    writeFile(join(folder, 'blocked.html'), page),
    writeFile(join(folder, 'blank.html'), page),
  ]);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
