import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Top-level folders that hold sources of the product. */
const rooms = ['cli', 'components', 'entrypoints', 'exporters', 'platform', 'rules', 'storage'];

export interface SourceFile {
  /** From the project's folder on, with slashes. */
  readonly path: string;
  readonly text: string;
}

const isSource = (path: string): boolean => /\.(ts|tsx|yaml)$/.test(path) && !path.endsWith('.d.ts');

/** Every source file of a folder, deep; none when there is no such folder (yet). */
const sourceFiles = (folder: string): readonly SourceFile[] => {
  const top = readdirSync(root);
  if (!top.includes(folder.split('/')[0] ?? '')) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(isSource)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
};

/** Every source file of the product. */
export const allSources = (): readonly SourceFile[] => rooms.flatMap(sourceFiles);
