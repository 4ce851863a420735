import { root } from './setup.mjs';

// Given as text, because tsconfig.json extends a file that only `wxt prepare` writes.
const tsconfigRaw = {
  compilerOptions: { target: 'ES2023', useDefineForClassFields: true, verbatimModuleSyntax: true },
};
/** What every bundle beside the extension is made with. */
export const quiet = {
  configFile: false,
  publicDir: false,
  root,
  logLevel: 'error',
  esbuild: { tsconfigRaw },
};

/** Bundles one file of the tests into a folder, so that it runs as it ships: without a loader between its modules. */
export async function bundleForNode(entry, folder) {
  const { build } = await import('vite');
  await build({
    ...quiet,
    ssr: { noExternal: true, external: ['@playwright/test'] },
    build: { ssr: entry, outDir: folder, emptyOutDir: false, target: 'node20' },
  });
}
