import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { deflateSync, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../rules/trust/crc32';
import { openArchive } from '../../../rules/trust/open-archive';
import { readDirectory } from '../../../rules/trust/read-directory';
import { isSafePath } from '../../../rules/trust/safe-path';
import { unpackEntry } from '../../../rules/trust/unpack-entry';
import { writeArchive } from '../../../rules/trust/write-archive';
import { archiveOf, bytesOf, partsOf } from '../../fixtures/trust/sealed-pack';

const path = fc
  .array(fc.stringMatching(/^[a-zé0-9_-]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.join('/'))
  .filter(isSafePath);
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fc.nat(255), fc.nat(50_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  fc.array(fc.domain(), { maxLength: 60 }).map((hosts) => bytesOf(hosts.join('\n'))),
);
const files = fc.uniqueArray(fc.record({ path, bytes: content.map((bytes) => Uint8Array.from(bytes)) }), {
  selector: (file) => file.path.toLowerCase(),
  maxLength: 8,
});

/** Texts are compared a hundred times faster than arrays. */
const inHex = (bytes: Uint8Array | string): string =>
  typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex');
const always = () => true;

describe('an archive', () => {
  it('gives back the files that went in, to us and to any other program', () => {
    fc.assert(
      fc.property(files, (given) => {
        const archive = writeArchive(given);
        const entries = readDirectory(archive);
        if ('code' in entries) throw new Error(entries.message);
        const ours = entries.map((entry) => [entry.path, inHex(unpackEntry(entry, always))]);
        expect(ours).toEqual(given.map((file) => [file.path, inHex(file.bytes)]));
        const theirs = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, inHex(bytes)]);
        expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it('is the same, byte for byte, for the same files', () => {
    fc.assert(
      fc.property(files, (given) => {
        const copy = given.map(({ path: name, bytes }) => ({ path: name, bytes: bytes.slice() }));
        expect(inHex(writeArchive(copy))).toBe(inHex(writeArchive(given)));
      }),
      { seed: 12, numRuns: 20 },
    );
  });

  it('holds a list of many megabytes', () => {
    const list = new Uint8Array(8 * 1024 * 1024).fill(0x61);
    const archive = writeArchive([
      { path: 'manifest.json', bytes: bytesOf('{}') },
      { path: 'pack.yaml', bytes: bytesOf('format: 1') },
      { path: 'lists/long.txt', bytes: list },
    ]);
    const opened = openArchive(archive, always);
    if ('code' in opened) throw new Error(opened.message);
    expect(opened.lists[0]?.bytes.length).toBe(list.length);
  });

  it('is refused where it is packed into more than it holds, to keep the reader busy', () => {
    const file = bytesOf('a list');
    const emptyBlock = [0, 0, 0, 0xff, 0xff];
    const padded = (blocks: number) => {
      const empty = Array.from({ length: blocks }, () => emptyBlock).flat();
      return Uint8Array.from([...empty, ...deflateSync(file)]);
    };
    const head = { flags: 0x0800, method: 8, crc: crc32(file), nameBytes: 1, extraBytes: 0 };
    const unpacked = (packed: Uint8Array<ArrayBuffer>) =>
      unpackEntry(
        { path: 'a', head: { ...head, packedBytes: packed.length, fileBytes: file.length }, packed },
        always,
      );
    expect(unpacked(padded(2))).toEqual(file);
    expect(unpacked(padded(1000))).toBe('damaged');
  });

  it('is given up where whoever opens it has waited long enough', async () => {
    const archive = await archiveOf(partsOf(), []);
    let steps = 0;
    const opened = openArchive(archive, () => {
      steps += 1;
      return steps < 3;
    });
    expect(opened).toMatchObject({
      code: 'archive-too-slow',
      message: 'The file “lists/games.txt” in the archive takes longer to unpack than that of any pack.',
    });
  });
});

describe.runIf(spawnSync('python3', ['--version']).status === 0)('another program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-archive-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds no fault in our archives', async () => {
    const file = join(folder, 'maple.handrail');
    writeFileSync(file, await archiveOf(partsOf(), []));
    const tested = spawnSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' });
    expect(tested.stdout).toBe('Done testing\n');
    spawnSync('python3', ['-m', 'zipfile', '-e', file, folder]);
    expect(readFileSync(join(folder, 'lists/lessons.txt'), 'utf8')).toBe('lesson.example\n');
  });
});
