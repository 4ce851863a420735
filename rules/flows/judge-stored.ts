import type { NamedBytes, Parcel, SealReport } from '../model/parcel';
import type { Manifest, Trust, TrustCrypto, TrustFault } from '../model/trust';
import { judgeFiles } from '../trust/judge-files';
import { judgeParcel, type TrustView } from '../trust/judge-parcel';
import { judgeSignatures } from '../trust/judge-signatures';
import { readManifest } from '../trust/read-manifest';
import type { ListReference, ShelvedPack } from './pack-ports';

/** A pack as it is stored: of its list files only their hashes are left, under which their hosts are found. */
export type StoredPack = Pick<ShelvedPack, 'source' | 'pack' | 'seal'> & {
  readonly lists: readonly ListReference[];
};

/** Judges a stored pack whole, as if it came just now. */
export const judgeStored = async (
  stored: StoredPack,
  view: TrustView,
  crypto: TrustCrypto,
): Promise<SealReport> => {
  const { parcel, tools } = asParcel(stored, crypto);
  return judgeParcel(parcel, view, tools);
};

/**
 * Why a pack that was taken before must not stay in force: the keys that are pinned now have not signed it. Its days,
 * its revision and its audience were judged when it came. A trust that cannot be read, or with a key that this browser
 * cannot use, takes no pack and drops none: the last good policy stays.
 */
export const faultsOfStanding = async (
  stored: StoredPack,
  trust: Trust,
  crypto: TrustCrypto,
): Promise<readonly TrustFault[]> => {
  if (trust.state !== 'closed') return [];
  if (stored.seal === undefined) return [unsigned];
  const { faults } = await judgeSignatures(stored.seal, trust, crypto);
  if (faults.some(({ code }) => code === 'key-unusable')) return [];
  if (faults.length > 0) return faults;
  const manifest = readManifest(stored.seal.manifest);
  if ('code' in manifest) return [manifest];
  const { parcel, tools } = asParcel(stored, crypto);
  return judgeFiles(parcel, manifest, tools);
};

const unsigned: TrustFault = {
  code: 'unsigned',
  message: 'It is not signed, and this district takes signed packs only since.',
  fix: 'Sign it with handrail sign and load it again.',
};

/**
 * The pack as a parcel. In the place of each list file stands as much nothing, for which the hash that it is stored
 * under is answered: the file itself was not kept.
 */
const asParcel = (
  { source, pack, lists, seal }: StoredPack,
  crypto: TrustCrypto,
): { readonly parcel: Parcel; readonly tools: TrustCrypto } => {
  const manifest = seal && readManifest(seal.manifest);
  const [, ...sealedLists] = manifest === undefined || 'code' in manifest ? [] : manifest.files;
  const hashes = new Map<Uint8Array, string>();
  const standIns = sealedLists.map((sealed): NamedBytes => {
    const bytes = new Uint8Array(sealed.bytes);
    hashes.set(bytes, hashOf(sealed, pack.lists ?? {}, lists));
    return { path: sealed.path, bytes };
  });
  return {
    parcel: { pack: { path: 'pack.yaml', bytes: source }, lists: standIns, seal },
    tools: {
      ...crypto,
      sha256: async (bytes) => hashes.get(bytes) ?? crypto.sha256(bytes),
    },
  };
};

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The hash that the list of this path is stored under; a file that no list of the pack names changes nothing. */
const hashOf = (
  { path, sha256 }: Manifest['files'][number],
  named: NonNullable<StoredPack['pack']['lists']>,
  lists: readonly ListReference[],
): string => {
  const [name] =
    Object.entries(named).find(([, list]) => 'from' in list && isPath(list.from, path)) ??
    Object.entries(named).find(([, list]) => 'from' in list && lastPart(list.from) === lastPart(path)) ??
    [];
  return name === undefined ? sha256 : (lists.find((list) => list.name === name)?.sha256 ?? '');
};

const isPath = (from: string, path: string): boolean => from.replace(/^(\.\/)+/, '') === path;
