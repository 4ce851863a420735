import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { tally } from './tally.mjs';

/** Names in backticks in the first column of the table under the README's heading on permissions. */
const explainedIn = (readme) => {
  const section = readme.split(/^#+ /m).find((text) => /^permissions/i.test(text)) ?? '';
  return [...section.matchAll(/^\|\s*`([^`]+)`/gm)].map(([, name]) => name);
};

/** Holds the permissions of the build to those the README gives a reason for. */
export async function permissions() {
  const manifest = JSON.parse(await readFile(join(root, '.output/chrome-mv3/manifest.json'), 'utf8'));
  const asked = [...manifest.permissions, ...manifest.host_permissions];
  const explained = explainedIn(await readFile(join(root, 'README.md'), 'utf8'));
  const troubles = [
    ...asked
      .filter((name) => !explained.includes(name))
      .map((name) => `The README gives no reason for ${name}.`),
    ...explained
      .filter((name) => !asked.includes(name))
      .map((name) => `The README explains ${name}, which is not asked for.`),
  ];
  return troubles.length === 0 ? tally(1, 0) : tally(0, 1, 0, troubles.join('\n'));
}
