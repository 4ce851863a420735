import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './stop.mjs';

/** In the order of preference. Google Chrome is not among them: since version 137 it ignores --load-extension. */
const names = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'google-chrome-for-testing'];

const known = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

const brandedChrome = /google-chrome(?!-for-testing)|Google Chrome(?! for Testing)/;

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Path of the browser to use: HANDRAIL_BROWSER, else the first known name on PATH.
 * @returns {string | undefined} undefined when there is none
 * @throws {Stop} when HANDRAIL_BROWSER names something that cannot be used
 */
export function findBrowser() {
  const wanted = process.env.HANDRAIL_BROWSER;
  if (wanted && !canRun(wanted)) {
    throw new Stop(`HANDRAIL_BROWSER is ${wanted}, but there is nothing at that path that can be run.`);
  }
  if (wanted && brandedChrome.test(wanted)) {
    throw new Stop(
      `HANDRAIL_BROWSER is ${wanted}, but Google Chrome ignores --load-extension. Use Chromium or Chrome for Testing.`,
    );
  }
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...known].find(canRun);
}
