import { posix } from 'node:path';
import { actionRegistry } from '../rules/actions/registry';
import { checkRegistry } from '../rules/checks/registry';
import { type CompiledPolicy, compilePolicy, type PolicyParts } from '../rules/engine/compile-policy';
import { openRuns } from '../rules/engine/pack-runs';
import { type ParsedPack, parsePack } from '../rules/engine/parse-pack';
import type { ShelvedList } from '../rules/flows/pack-ports';
import { redact } from '../rules/incidents/redact';
import type { RulePack } from '../rules/model/pack';
import type { NamedBytes, Parcel } from '../rules/model/parcel';
import type { Problem } from '../rules/model/problem';
import { builtInPacks } from '../rules/packs/registry';
import { re2Engine } from '../rules/patterns/re2-engine';
import { isArchive, openArchive } from './open-archive';
import { noLists, readLists, textOf } from './read-lists';
import type { Shell } from './shell';
import { Trouble } from './trouble';

/** A pack as it was found on the disk, with all that was read of it. */
export interface ReadPack {
  /** As it was written on the command line. */
  readonly path: string;
  /** The pack file's exact bytes; of an archive, those inside it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  /** The pack file with its lists, and the seal where it came in an archive. */
  readonly parcel: Parcel;
  /** Problems give the paths of files as they can be opened from where the command was run. */
  readonly parsed: ParsedPack;
  /** Present exactly when no problem is an error. */
  readonly pack: RulePack | undefined;
  readonly lists: readonly ShelvedList[];
}

/** A pack without an error. */
export type WholePack = ReadPack & { readonly pack: RulePack };

export const isWhole = (read: ReadPack): read is WholePack => read.pack !== undefined;

/**
 * Reads packs: YAML or JSON files with the list files that stand beside them, and archives. Signatures are not asked.
 * Rejects with a sentence when a file cannot be read; whatever is wrong inside it is a problem.
 */
export const readPacks = async (
  paths: readonly string[],
  shell: Pick<Shell, 'read' | 'exists' | 'now'>,
): Promise<readonly ReadPack[]> => {
  const today = new Date(shell.now()).toISOString().slice(0, 10);
  const packs: ReadPack[] = [];
  for (const path of paths) packs.push(await readOne(path, today, shell));
  return packs;
};

const readOne = async (
  path: string,
  today: string,
  shell: Pick<Shell, 'read' | 'exists'>,
): Promise<ReadPack> => {
  const bytes = await shell.read(path);
  if (isArchive(bytes)) {
    const parcel = openArchive(path, bytes);
    const beside = async () => parcel.lists;
    return understand({ path, file: `${path}/${parcel.pack.path}`, folder: path, parcel, today }, beside);
  }
  const folder = posix.dirname(path.replaceAll('\\', '/'));
  const parcel: Parcel = { pack: { path: posix.basename(path), bytes }, lists: [], seal: undefined };
  return understand({ path, file: path, folder, parcel, today }, (wanted) =>
    filesBeside(folder, wanted, shell),
  );
};

const filesBeside = async (
  folder: string,
  paths: readonly string[],
  shell: Pick<Shell, 'read' | 'exists'>,
): Promise<readonly NamedBytes[]> => {
  const found: NamedBytes[] = [];
  for (const path of new Set(paths)) {
    const onDisk = posix.join(folder, path);
    if (await shell.exists(onDisk)) found.push({ path, bytes: await shell.read(onDisk) });
  }
  return found;
};

interface Source {
  readonly path: string;
  /** The pack file as problems name it. */
  readonly file: string;
  /** What list files are relative to. */
  readonly folder: string;
  readonly parcel: Parcel;
  readonly today: string;
}

const understand = async (
  { path, file, folder, parcel, today }: Source,
  beside: (paths: readonly string[]) => Promise<readonly NamedBytes[]>,
): Promise<ReadPack> => {
  const { bytes } = parcel.pack;
  const text = textOf(bytes);
  if (text === undefined) {
    const parsed = notText(file);
    return { path, bytes, text: '', parcel, parsed, pack: undefined, lists: [] };
  }
  const parse = (listFiles = noLists.files) =>
    parsePack({ file, text }, checkRegistry, { today, patternEngine: re2Engine, listFiles });
  const first = parse();
  if (first.wantedLists.length === 0) {
    return { path, bytes, text, parcel, parsed: first, pack: first.pack, lists: [] };
  }
  const given = await beside(first.wantedLists.map(({ from }) => from));
  const { files, lists } = readLists(first.wantedLists, given);
  const parsed = withPaths(parse(files), file, folder);
  return { path, bytes, text, parcel: { ...parcel, lists: given }, parsed, pack: parsed.pack, lists };
};

/** Problems in list files name them as the pack does; people open them from where they stand. */
const withPaths = (parsed: ParsedPack, file: string, folder: string): ParsedPack => {
  const reachable = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((problem) =>
      problem.file === file ? problem : { ...problem, file: posix.join(folder, problem.file) },
    );
  return {
    ...parsed,
    problems: reachable(parsed.problems),
    problemsWith: (remarks) => reachable(parsed.problemsWith(remarks)),
  };
};

const notText = (file: string): ParsedPack => {
  const problem: Problem = {
    level: 'error',
    message: 'The file is not UTF-8 text.',
    fix: 'Save it as UTF-8.',
    file,
    line: 1,
    column: 1,
    path: [],
  };
  return {
    packId: undefined,
    pack: undefined,
    problems: [problem],
    problemsWith: () => [problem],
    located: () => problem,
    wantedLists: [],
  };
};

/**
 * What packs are compiled and examined with: everything real, and no budget of time, because nobody waits for a page.
 * Throws a sentence when two of them are the same pack.
 */
export const realTools = (packs: readonly WholePack[]): Omit<PolicyParts, 'packs' | 'now'> => {
  for (const [index, { path, pack }] of packs.entries()) {
    const earlier = packs.slice(0, index).find((other) => other.pack.pack.id === pack.pack.id);
    if (earlier !== undefined) {
      throw new Trouble(`${earlier.path} and ${path} are both the pack ${pack.pack.id}. Give one of them.`);
    }
  }
  return {
    checks: checkRegistry,
    actions: actionRegistry,
    redact,
    patterns: { engine: () => re2Engine },
    runs: openRuns(packs.map(({ pack, lists }) => ({ packId: pack.pack.id, lists }))),
  };
};

/** The packs as one policy, beneath them the built-in starter pack where it is wanted. */
export const compileRead = (
  packs: readonly WholePack[],
  { withStarter = false }: { readonly withStarter?: boolean } = {},
): CompiledPolicy =>
  compilePolicy({
    ...realTools(packs),
    packs: [...(withStarter ? builtInPacks() : []), ...packs.map(({ pack }) => pack)],
  });
