import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cliBundle } from '../../scripts/cli-bundle.mjs';

const bin = fileURLToPath(new URL('../../bin/handrail.mjs', import.meta.url));
const pack = fileURLToPath(new URL('../fixtures/packs/maple.yaml', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Runs the real command in a process of its own, from another folder. */
const handrail = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: tmpdir(), encoding: 'utf8' });

/** The same with a heap of so many megabytes, and without a look at whether its sources are newer. */
const handrailWithin = (heapMegabytes: number, ...args: readonly string[]) => {
  const start = `const { main } = await import(${JSON.stringify(pathToFileURL(cliBundle).href)}); await main('0');`;
  const options = [`--max-old-space-size=${heapMegabytes}`, '--input-type=module', '--eval', start];
  return spawnSync(process.execPath, [...options, '--', 'handrail', ...args], { encoding: 'utf8' });
};

let folder = '';
// It makes itself ready first; what is measured below is itself alone.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-bin-'));
  handrail('--version');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the command runs as it is installed: version, results and exit code', () => {
  expect(handrail('--version').stdout).toBe(`${version}\n`);
  const { status, stdout } = handrail('explain', pack, '--url', 'quiet.example/uv/service/x');
  expect(status).toBe(0);
  expect(stdout).toContain('Verdict: the page is blocked.');
  expect(handrail('explain', 'no-such.yaml').status).toBe(2);
}, 60_000);

test('a hundred thousand addresses need no more memory than it has anyway', () => {
  const list = join(folder, 'addresses.txt');
  const line = (number: number) =>
    `https://site-${number}.coolmath.example/a/long/path/${number}?q=${number}\n`;
  writeFileSync(list, Array.from({ length: 100_000 }, (_, number) => line(number)).join(''));
  const inClass = ['--grade', '7', '--at', '2026-09-15T10:00'];
  const { status, stdout } = handrailWithin(32, 'scan', pack, '--urls', list, ...inClass);
  expect(stdout).toContain('FOC-01 Game site in class time (warn): 100,000 addresses, 100.0 %');
  expect(status).toBe(0);
}, 60_000);
