import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup.mjs';
import { tally } from './tally.mjs';

const build = join(root, '.output/chrome-mv3');

/** Bytes after minifying and gzip that each part may weigh. */
const budgets = [
  // It judges signatures and staged packs again by itself: whoever staged them is not believed.
  { name: 'worker', limit: 155_000, files: () => [join(build, 'background.js')] },
  { name: 'page reader', limit: 10_000, files: () => [join(build, 'content-scripts/page-observer.js')] },
  { name: 'pack reader', limit: 250_000, files: () => [join(build, 'pack-reader.js')] },
  { name: 'patterns', limit: 50_000, files: () => [join(build, 'patterns.js')] },
  { name: 'popup', limit: 40_000, files: () => scriptsOf(join(build, 'popup.html')) },
  // Without the editor and the reader of packs, which are loaded when they are wanted.
  { name: 'dashboard', limit: 80_000, files: () => scriptsOf(join(build, 'dashboard.html')) },
];

const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^"';]*?from\s*)?["'](\.[^"']+)["']/g;
const scriptAddress = /<(?:script|link)[^>]*(?:src|href)="([^"]+\.js)"/g;

const withImports = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, address] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    withImports(join(dirname(file), address), seen);
  }
  return seen;
};

/** The scripts of a page and all they import before it can be drawn. */
const scriptsOf = (page) => {
  const seen = new Set();
  for (const [, address] of readFileSync(page, 'utf8').matchAll(scriptAddress))
    withImports(join(build, address), seen);
  return [...seen];
};

const weigh = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Weighs the build; each part counts one. */
export async function bundleSizes() {
  if (!existsSync(build)) return tally(0, budgets.length, 0, 'There is no build to weigh.');
  const lines = budgets.map(({ name, limit, files }) => {
    const weight = weigh(files());
    return { isOver: weight > limit, line: `${name}: ${kilobytes(weight)} of ${kilobytes(limit)}` };
  });
  console.log(lines.map(({ line }) => `    ${line}`).join('\n'));
  const over = lines.filter(({ isOver }) => isOver);
  const trouble = over.map(({ line }) => `Too heavy: ${line}`).join('\n');
  return tally(lines.length - over.length, over.length, 0, trouble);
}
