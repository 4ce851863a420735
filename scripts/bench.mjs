import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundleForNode, quiet } from './bundle-for-node.mjs';
import { root, setUp } from './setup.mjs';
import { run, Stop } from './stop.mjs';

/** What can be measured, and whether it needs the built extension. */
const parts = {
  hosts: { needsBuild: false },
  urls: { needsBuild: false },
  phrases: { needsBuild: false },
  policy: { needsBuild: false },
  packs: { needsBuild: false },
  reader: { needsBuild: true },
  wake: { needsBuild: true },
  popup: { needsBuild: true },
};

const folder = join(root, 'node_modules/.cache/handrail-bench');

/** The part of the reader's bench that runs inside the page. */
async function bundleForPage() {
  const { build } = await import('vite');
  const entry = join(root, 'tests/bench/reader/in-page.ts');
  await build({
    ...quiet,
    build: {
      lib: { entry, formats: ['iife'], name: 'readerBench', fileName: () => 'reader-in-page.js' },
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome138',
    },
  });
}

const systemName = () => {
  if (process.platform !== 'linux') return process.platform;
  return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
};

const versionOf = (browser) =>
  spawnSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout.trim();

function printMachine(browser) {
  const cores = cpus();
  console.log(
    [
      `${cores.length} cores (${cores[0]?.model ?? 'unknown'}), ${systemName()}`,
      `Node ${process.versions.node}, ${versionOf(browser)}, ${new Date().toISOString().slice(0, 10)}`,
    ].join('\n'),
  );
}

/** Where charts go: `--chart` or `--chart=FOLDER`. */
const chartOption = /^--chart(?:=(.+))?$/;
const chartFolder = join(root, 'docs/images');

await run(async () => {
  const given = process.argv.slice(2);
  const chart = given.map((argument) => chartOption.exec(argument)).find((found) => found !== null);
  const wanted = given.filter((argument) => !chartOption.test(argument));
  const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Stop(`There is no bench “${unknown}”. There are: ${Object.keys(parts).join(', ')}.`);
  const chosen = wanted.length > 0 ? wanted : Object.keys(parts);
  const { browser } = setUp();
  printMachine(browser);
  if (chosen.some((name) => parts[name].needsBuild)) {
    const { build } = await import('./build.mjs');
    const built = build();
    const copy = join(folder, 'extension');
    rmSync(copy, { recursive: true, force: true });
    // A build meanwhile must not change what is measured.
    cpSync(built, copy, { recursive: true });
  }
  for (const name of chosen) {
    await bundleForNode(`tests/bench/${name}.ts`, folder);
    if (name === 'reader') await bundleForPage();
    console.log(`\n## ${name}`);
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [join(folder, `${name}.js`)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(chart && { HANDRAIL_BENCH_CHART: chart[1] ?? chartFolder }) },
    });
    if (status !== 0) throw new Stop(`The bench “${name}” did not come to its end.`);
    console.log(`\nTook ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  }
  return 0;
});
