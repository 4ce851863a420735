import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './command.mjs';
import { tally } from './tally.mjs';

/** Runs the browser tests on the build and reads what the runner reports. A runner without a report is one failure. */
export async function browserTests() {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-browser-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runTool('playwright', ['test'], { HANDRAIL_BROWSER_REPORT: file });
    const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    if (!report) return tally(0, 1, 0, output);
    const { expected, unexpected, flaky, skipped } = report.stats;
    const failed = unexpected + flaky + report.errors.length;
    const counted = code !== 0 && failed === 0 ? 1 : failed;
    return tally(expected, counted, skipped, counted > 0 ? output : '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
