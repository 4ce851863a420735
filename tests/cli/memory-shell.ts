import { posix } from 'node:path';
import { linesOfChunks } from '../../cli/lines-of-chunks';
import type { Shell } from '../../cli/shell';
import { Trouble } from '../../cli/trouble';

/** A shell over files in memory, with all that was written to it. */
export interface MemoryShell extends Shell {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly modes: Map<string, number>;
  /** Everything that went to standard output so far. */
  readonly said: () => string;
  /** Everything that went to standard error so far. */
  readonly complained: () => string;
  /** A file as text; throws when there is none. */
  readonly textOf: (path: string) => string;
}

interface Options {
  /** Milliseconds since 1970. Default: 2026-09-15, 10:00 in Chicago. */
  readonly now?: number;
  readonly isInteractive?: boolean;
}

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);

/** Makes a shell with these files, by path. */
export const memoryShell = (
  given: Readonly<Record<string, string | Uint8Array>> = {},
  { now = Date.parse('2026-09-15T15:00Z'), isInteractive = false }: Options = {},
): MemoryShell => {
  const files = new Map(
    Object.entries(given).map(([path, content]) => [posix.normalize(path), bytesOf(content)]),
  );
  const modes = new Map<string, number>();
  const written: string[] = [];
  const errors: string[] = [];
  const find = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = files.get(posix.normalize(path));
    if (bytes === undefined) throw new Trouble(`${path} cannot be read. There is no such file or folder.`);
    return bytes;
  };
  const under = (folder: string): readonly string[] => {
    const start = posix.normalize(`${folder}/`);
    const prefix = start === './' ? '' : start;
    return [...files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
  };
  return {
    files,
    modes,
    said: () => written.join(''),
    complained: () => errors.join(''),
    textOf: (path) => new TextDecoder().decode(find(path)),
    out: (text) => {
      written.push(text);
    },
    err: (text) => {
      errors.push(text);
    },
    isInteractive,
    read: async (path) => find(path),
    write: async (path, bytes, mode) => {
      files.set(posix.normalize(path), Uint8Array.from(bytes));
      if (mode !== undefined) modes.set(posix.normalize(path), mode);
    },
    exists: async (path) => files.has(posix.normalize(path)) || under(path).length > 0,
    filesUnder: async (folder) => {
      const found = under(folder);
      if (found.length === 0) throw new Trouble(`${folder} cannot be read. There is no such file or folder.`);
      return [...found].sort();
    },
    async *lines(path) {
      const bytes = find(path);
      yield* linesOfChunks(
        (async function* () {
          yield bytes;
        })(),
      );
    },
    now: () => now,
  };
};
