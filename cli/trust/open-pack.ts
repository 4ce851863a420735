import { posix } from 'node:path';
import type { NamedBytes, Parcel, Seal } from '../../rules/model/parcel';
import { packPaths } from '../../rules/trust/open-archive';
import { isSafePath } from '../../rules/trust/safe-path';
import { readDetached } from '../../rules/trust/signature-file';
import { isArchive } from '../open-archive';
import { isWhole, type ReadPack, readPacks, type WholePack } from '../read-packs';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { readWholePacks } from '../whole-packs';

/** A pack as it travels: what was read of it, its parts under the names they have in an archive, and its seal. */
export interface OpenPack {
  readonly read: ReadPack;
  readonly parts: Pick<Parcel, 'pack' | 'lists'>;
  readonly seal: Seal | undefined;
  /** Where signatures go: into the archive, or into the file beside the pack. */
  readonly kind: 'archive' | 'beside';
}

/** One without an error. */
export type OpenWholePack = OpenPack & { readonly read: WholePack };

/** The file with the signatures of a pack that is no archive. */
export const signatureFileOf = (path: string): string => `${path}.sig`;

/** Opens a pack and its seal, without asking whether the seal is good. Rejects with a sentence where it cannot be. */
export const openPack = async (path: string, shell: Shell): Promise<OpenPack> => {
  const [read] = await readPacks([path], shell);
  if (read === undefined) throw new Error('One path gives one pack.');
  const kind = isArchive(await shell.read(path)) ? 'archive' : 'beside';
  const seal = kind === 'archive' ? read.parcel.seal : await sealBeside(path, shell);
  return { read, parts: asInArchive(read.parcel), seal, kind };
};

/** The same for a pack that is to be used. Where it has errors they are said, and nothing is given. */
export const openWholePack = async (path: string, shell: Shell): Promise<OpenWholePack | undefined> => {
  const open = await openPack(path, shell);
  if (isWhole(open.read)) return { ...open, read: open.read };
  await readWholePacks([path], shell);
  return undefined;
};

const sealBeside = async (path: string, shell: Shell): Promise<Seal | undefined> => {
  const file = signatureFileOf(path);
  if (!(await shell.exists(file))) return undefined;
  const seal = readDetached(await shell.read(file), file);
  if ('code' in seal) throw new Trouble(`${seal.message} ${seal.fix}`);
  return seal;
};

/** The pack has one name wherever it travels, so that a signature beside it and one in an archive are the same. */
const asInArchive = ({ pack, lists }: Parcel): Pick<Parcel, 'pack' | 'lists'> => {
  const [yaml = '', json = ''] = packPaths;
  return {
    pack: { path: /\.json$/i.test(pack.path) ? json : yaml, bytes: pack.bytes },
    lists: lists.map(underSafeName),
  };
};

const underSafeName = ({ path, bytes }: NamedBytes): NamedBytes => {
  const normal = posix.normalize(path);
  if (isSafePath(normal)) return { path: normal, bytes };
  throw new Trouble(
    `The list file ${path} has a name that cannot be written on every system. Rename it, with letters, digits, dots and hyphens.`,
  );
};
