import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './command.mjs';
import { tally } from './tally.mjs';

/** Files that broke before any of their tests began. */
const brokenFiles = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length;

/** Runs the unit tests and reads what the runner reports. A runner without a report is one failure. */
export async function unitTests() {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-unit-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runTool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    if (!report) return tally(0, 1, 0, output);
    const failed = report.numFailedTests + brokenFiles(report);
    // An error outside of every test fails the run without failing a test.
    const counted = code !== 0 && failed === 0 ? 1 : failed;
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    return tally(report.numPassedTests, counted, skipped, counted > 0 ? output : '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
