import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleForNode } from './bundle-for-node.mjs';
import { root, setUp } from './setup.mjs';
import { run, Stop } from './stop.mjs';

/** Runs that are too long for the test command. */
const parts = ['hosts', 'packs'];
const folder = join(root, 'node_modules/.cache/handrail-soak');

await run(async () => {
  const [name = 'hosts', ...words] = process.argv.slice(2);
  if (!parts.includes(name)) throw new Stop(`There is no soak “${name}”. There are: ${parts.join(', ')}.`);
  setUp();
  await bundleForNode(`tests/soak/${name}.ts`, folder);
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.js`), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Stop(`The soak “${name}” found something wrong.`);
  return 0;
});
