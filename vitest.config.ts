import { defineConfig } from 'vitest/config';
import { yamlPacks } from './scripts/yaml-pack-plugin';

// Given as text, so that tests run before `wxt prepare` has written the file that tsconfig.json extends.
const tsconfigRaw = JSON.stringify({
  compilerOptions: {
    target: 'ES2023',
    useDefineForClassFields: true,
    verbatimModuleSyntax: true,
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
  },
});

export default defineConfig({
  plugins: [yamlPacks()],
  esbuild: { tsconfigRaw },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
    retry: 0,
    allowOnly: false,
  },
});
