import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { linesOfChunks } from './lines-of-chunks';
import type { Shell } from './shell';
import { Trouble } from './trouble';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'It is a folder, and a file is needed.',
  ENOTDIR: 'A part of its path is a file, and a folder is needed.',
  EEXIST: 'A file has the name of a folder that is needed.',
  EACCES: 'You may not: its permissions forbid it.',
  EPERM: 'You may not: its permissions forbid it.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk can only be read.',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What the system said, as a sentence that names the path. */
const troubleWith = (path: string, doing: 'read' | 'written', error: unknown): Trouble => {
  const code = codeOf(error);
  const reason = reasons[code] ?? (code === '' ? 'The system does not say why.' : `The system says ${code}.`);
  return new Trouble(`${path} cannot be ${doing}. ${reason}`, { cause: error });
};

const read: Shell['read'] = async (path) => {
  try {
    return Uint8Array.from(await readFile(path));
  } catch (error) {
    throw troubleWith(path, 'read', error);
  }
};

const write: Shell['write'] = async (path, bytes, mode = 0o644) => {
  const neighbour = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(neighbour, bytes, { mode, flag: 'wx' });
    await rename(neighbour, path);
  } catch (error) {
    // What was not written cannot be taken away either; what kept it from being written is what is said.
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw troubleWith(path, 'written', error);
  }
};

const exists: Shell['exists'] = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

const filesUnder: Shell['filesUnder'] = async (folder) => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    throw troubleWith(folder, 'read', error);
  }
};

async function* lines(path: string): AsyncGenerator<string> {
  try {
    yield* linesOfChunks(createReadStream(path));
  } catch (error) {
    throw codeOf(error) === '' ? error : troubleWith(path, 'read', error);
  }
}

const ask: NonNullable<Shell['ask']> = (question) =>
  new Promise((resolve, reject) => {
    const line = createInterface({ input: process.stdin, output: process.stderr });
    // After an answer this says nothing more: a promise is settled once.
    line.once('close', () => reject(new Trouble('The questions were not answered, so nothing was written.')));
    line.question(question).then((typed) => {
      resolve(typed);
      line.close();
    }, reject);
  });

/**
 * Text without what a terminal takes for a command: a list or a pack may hold such characters, and is only shown. Left
 * are line ends, tabs and the two that draw a line of progress anew.
 */
const shownPlainly = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}(?!\[K)/gu, '\ufffd');

/** A reader further down the pipe, such as `head`, may have had enough: then there is nobody left to tell. */
const endQuietlyWhenNobodyReads = (error: Error): void => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit(0);
};

/** The machine itself. To be made once: it listens to the end of the standard streams. */
export const nodeShell = (): Shell => {
  process.stdout.on('error', endQuietlyWhenNobodyReads);
  process.stderr.on('error', endQuietlyWhenNobodyReads);
  return {
    out: (text) => {
      process.stdout.write(shownPlainly(text));
    },
    err: (text) => {
      process.stderr.write(shownPlainly(text));
    },
    isInteractive: process.stderr.isTTY === true,
    read,
    write,
    exists,
    filesUnder,
    lines,
    ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? ask : undefined,
    now: () => Date.now(),
  };
};
