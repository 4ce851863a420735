import { defineConfig } from '@playwright/test';
import { mayForce } from './tests/e2e/fixtures/policy-folder';

/** Where the test command wants the report; without it, lines are enough. */
const reportFile = process.env.HANDRAIL_BROWSER_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  globalTeardown: './tests/e2e/fixtures/forget-policy.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: reportFile ? [['line'], ['json', { outputFile: reportFile }]] : 'line',
  projects: [
    { name: 'browser', testIgnore: '**/*.forced.spec.ts' },
    // An enterprise policy holds for every browser of the machine: these tests run when no other browser does.
    ...(mayForce()
      ? [{ name: 'forced', testMatch: '**/*.forced.spec.ts', dependencies: ['browser'], workers: 1 }]
      : []),
  ],
});
