import { posix } from 'node:path';
import type { SourceFile } from './source-files';

/** One thing a file takes from elsewhere. */
export interface Import {
  readonly from: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** What is written, such as `./check` or `zod/mini`. */
  readonly written: string;
  /** A file of the project, or undefined for a package. */
  readonly file: string | undefined;
  readonly isTypeOnly: boolean;
  readonly isReExport: boolean;
}

// Each alternative begins where a statement or an expression may; a comment line begins with neither.
const statement =
  /^[ \t]*(?:(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s*)?|(?:.*[\s(=[,:.]|)import\s*\(\s*)['"]([^'"\n]+)['"]/gm;

const endings = ['', '.ts', '.tsx', '.d.ts', '.yaml', '/index.ts', '/index.tsx'];

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

const resolveWithin = (known: ReadonlySet<string>, from: string, written: string): string | undefined => {
  const path = posix.join(posix.dirname(from), written);
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate));
};

/** What a file imports and re-exports. `known` are the paths of all sources. */
export const importsOf = ({ path, text }: SourceFile, known: ReadonlySet<string>): readonly Import[] =>
  [...withoutComments(text).matchAll(statement)].map((found) => {
    const [, keyword, type, written = ''] = found;
    const before = text.slice(0, found.index + found[0].length - written.length);
    return {
      from: path,
      line: before.split('\n').length,
      written,
      file: written.startsWith('.') ? (resolveWithin(known, path, written) ?? written) : undefined,
      isTypeOnly: type !== undefined,
      isReExport: keyword === 'export',
    };
  });

/** Where it stands and what it says, as an editor can open it. */
export const describeImport = ({ from, line, written }: Import): string =>
  `${from}:${line} imports ${written}`;
