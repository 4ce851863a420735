import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quiet } from './bundle-for-node.mjs';
import { cliBundle } from './cli-bundle.mjs';
import { root } from './setup.mjs';

// As text vite takes it for the whole, and does not look for tsconfig.json, which extends a file that only
// `wxt prepare` writes: the command line must run in a checkout where nothing else ran yet.
const { tsconfigRaw } = quiet.esbuild;
const alone = { ...quiet, esbuild: { tsconfigRaw: JSON.stringify(tsconfigRaw) } };

/** Bundles the command line with everything it imports. Two that do so at once do not disturb each other. */
export async function bundleCli() {
  const { build, runnerImport } = await import('vite');
  const began = new Date();
  const { yamlPacks } = (await runnerImport(join(root, 'scripts/yaml-pack-plugin.ts'), alone)).module;
  const folder = join(root, `.output/cli-${process.pid}`);
  try {
    await build({
      ...alone,
      plugins: [yamlPacks()],
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'cli/main.ts'),
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'handrail.mjs', inlineDynamicImports: true } },
      },
    });
    // Sources that change while it is made make it outdated.
    utimesSync(join(folder, 'handrail.mjs'), began, began);
    mkdirSync(dirname(cliBundle), { recursive: true });
    renameSync(join(folder, 'handrail.mjs'), cliBundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
