import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linesOfChunks } from '../../cli/lines-of-chunks';
import { nodeShell } from '../../cli/node-shell';
import type { Shell } from '../../cli/shell';

let folder = '';
let shell: Shell;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-shell-'));
  shell = nodeShell();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});
const text = (words: string) => new TextEncoder().encode(words);

describe('writing', () => {
  test('makes the folders, and leaves nothing beside the file', async () => {
    const path = join(folder, 'a/b/pack.yaml');
    await shell.write(path, text('one'));
    await shell.write(path, text('two'));
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(join(folder, 'a/b'))).toEqual(['pack.yaml']);
  });

  test('gives a key its mode', async () => {
    const path = join(folder, 'private.pem');
    await shell.write(path, text('key'), 0o600);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('where it cannot, keeps the old file and says why', async () => {
    await writeFile(join(folder, 'plain'), 'old');
    await expect(shell.write(join(folder, 'plain/inside.yaml'), text('new'))).rejects.toThrow(
      /plain\/inside\.yaml cannot be written\. .+\./,
    );
    expect(await readFile(join(folder, 'plain'), 'utf8')).toBe('old');
  });
});

test('what a file holds gives the terminal no orders', () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  shell.out('a\u001b[2Jb\u0007\u009b1m\tc\r\u001b[K\n');
  expect(written.mock.lastCall?.[0]).toBe('a\ufffd[2Jb\ufffd\ufffd1m\tc\r\u001b[K\n');
  written.mockRestore();
});

describe('reading', () => {
  test('names the file that is not there', async () => {
    await expect(shell.read(join(folder, 'none'))).rejects.toThrow(
      `${join(folder, 'none')} cannot be read. There is no such file or folder.`,
    );
    expect(await shell.exists(join(folder, 'none'))).toBe(false);
  });

  test('a folder is no file', async () => {
    await expect(shell.read(folder)).rejects.toThrow('It is a folder, and a file is needed.');
  });

  test('the lines of a file that is not there are trouble as well', async () => {
    const all = async () => {
      for await (const line of shell.lines(join(folder, 'none'))) expect(line).toBe('');
    };
    await expect(all()).rejects.toThrow('There is no such file or folder.');
  });

  test('files under a folder are given deep, sorted, with slashes', async () => {
    await shell.write(join(folder, 'tree/z.html'), text(''));
    await shell.write(join(folder, 'tree/a/b.html'), text(''));
    expect(await shell.filesUnder(join(folder, 'tree'))).toEqual(['a/b.html', 'z.html']);
  });
});

test('lines are those of the whole text, however it is cut into pieces', async () => {
  const letters = fc.constantFrom('a', 'é', '🦉', '\n', '\r\n', ' ');
  await fc.assert(
    fc.asyncProperty(fc.array(letters), fc.integer({ min: 1, max: 7 }), async (parts, size) => {
      const whole = parts.join('');
      const bytes = text(whole);
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const lines: string[] = [];
      for await (const line of linesOfChunks(pieces())) lines.push(line);
      const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
      if (whole.endsWith('\n') || whole === '') expected.pop();
      expect(lines).toEqual(expected);
    }),
  );
});
