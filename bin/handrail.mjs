#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cliBundle, isCliOutdated } from '../scripts/cli-bundle.mjs';

/** Makes the command line ready where this is a checkout. Says why when it cannot be made. */
async function prepare() {
  if (!isCliOutdated()) return true;
  console.error('Handrail: making the command line ready, because its sources are newer…');
  try {
    const { bundleCli } = await import('../scripts/bundle-cli.mjs');
    await bundleCli();
    return true;
  } catch (error) {
    const isBare = !existsSync(new URL('../node_modules/vite', import.meta.url));
    console.error(isBare ? 'The packages are not installed yet. Run npm ci first.' : error.message);
    return false;
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Handrail needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (await prepare()) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const { main } = await import(pathToFileURL(cliBundle).href);
  await main(version);
} else {
  process.exitCode = 2;
}
