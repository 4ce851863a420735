import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { Stop } from './stop.mjs';

/**
 * Builds the extension. What the builder says is shown only when it fails.
 * @returns {string} absolute path of the folder that a browser can load
 * @throws {Stop} when it does not build
 */
export function build() {
  console.log('Building the extension…');
  const wxt = join(root, 'node_modules/.bin/wxt');
  const { status, stdout, stderr } = spawnSync(wxt, ['build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    throw new Stop(`${stdout}${stderr}\nThe extension could not be built; the reason stands above.`);
  return join(root, '.output/chrome-mv3');
}
