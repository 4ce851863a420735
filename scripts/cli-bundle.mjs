import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, or of the package where it is installed. */
const home = fileURLToPath(new URL('..', import.meta.url));

/** The command line as one file that needs nothing beside it but Node. */
export const cliBundle = join(home, '.output/cli/handrail.mjs');

/** All that the bundle is made from, as far as it is there. */
const sources = [
  'cli',
  'rules',
  'exporters',
  'scripts/bundle-cli.mjs',
  'scripts/yaml-pack-plugin.ts',
  'package-lock.json',
]
  .map((path) => join(home, path))
  .filter((path) => existsSync(path));
/** An installed package has nothing to make it from. */
const isCheckout = existsSync(join(home, 'cli'));

const changedAt = (path) => {
  const seen = statSync(path);
  if (!seen.isDirectory()) return seen.mtimeMs;
  // The folder itself too: a file that was taken away leaves no other trace.
  const within = readdirSync(path).map((name) => changedAt(join(path, name)));
  return Math.max(seen.mtimeMs, ...within);
};

/** Whether the bundle must be made (again) before it may be run: never where there is nothing to make it from. */
export const isCliOutdated = () => {
  if (!isCheckout) return false;
  return !existsSync(cliBundle) || statSync(cliBundle).mtimeMs < Math.max(...sources.map(changedAt));
};
