import type { NamedBytes, Parcel } from '../model/parcel';
import type { Manifest, TrustCrypto, TrustFault } from '../model/trust';
import { quoted } from './quoted';
import { lastStep } from './safe-path';

type ManifestFile = Manifest['files'][number];

/** Holds the pack and its lists against the manifest: each file must be there, be the one that is meant, and no other. */
export const judgeFiles = async (
  { pack, lists }: Parcel,
  { files }: Manifest,
  crypto: TrustCrypto,
): Promise<readonly TrustFault[]> => {
  const [sealedPack, ...sealedLists] = files;
  const packFaults =
    sealedPack !== undefined && (await isThatFile(pack, sealedPack, crypto)) ? [] : [otherPack];
  const faults: TrustFault[] = [];
  for (const sealed of sealedLists) {
    const given = lists.filter((list) => isFor(sealed, list, sealedLists));
    faults.push(...(await listFaults(sealed, given, sealedLists, crypto)));
  }
  const surplus = lists.filter((list) => !sealedLists.some((sealed) => isFor(sealed, list, sealedLists)));
  return [...packFaults, ...faults, ...surplus.map(({ path }) => unnamed(path))];
};

/** A browser is told no folders of files that were chosen one by one: then the last step must say enough. */
const isFor = ({ path }: ManifestFile, list: NamedBytes, all: readonly ManifestFile[]): boolean => {
  if (path === list.path) return true;
  const isBare = !list.path.includes('/') && !all.some((other) => other.path === list.path);
  return isBare && lastStep(path) === list.path;
};

const listFaults = async (
  sealed: ManifestFile,
  [given, second]: readonly NamedBytes[],
  all: readonly ManifestFile[],
  crypto: TrustCrypto,
): Promise<readonly TrustFault[]> => {
  const twins = all.filter((other) => lastStep(other.path) === lastStep(sealed.path));
  if (given === undefined) return [missing(sealed.path)];
  if (second !== undefined || (given.path !== sealed.path && twins.length > 1)) return [unclear(sealed.path)];
  if (await isThatFile(given, sealed, crypto)) return [];
  const found = await crypto.sha256(given.bytes);
  const other = all.find(({ sha256 }) => sha256 === found);
  return [other === undefined ? otherList(sealed.path) : swapped(sealed.path, other.path)];
};

const isThatFile = async (
  { bytes }: NamedBytes,
  { bytes: length, sha256 }: ManifestFile,
  crypto: TrustCrypto,
): Promise<boolean> => bytes.length === length && (await crypto.sha256(bytes)) === sha256;

const fetchAgain = 'Fetch the pack again. If it stays so, build it again with handrail build, and sign it.';

const otherPack: TrustFault = {
  code: 'other-pack',
  message:
    'The rule pack is not the one that the manifest describes: it was changed, or comes from another revision.',
  fix: fetchAgain,
};
const otherList = (path: string): TrustFault => ({
  code: 'other-list',
  message: `The list ${quoted(path)} is not the one that the manifest describes: it was changed, or comes from another revision.`,
  fix: fetchAgain,
});
const swapped = (path: string, other: string): TrustFault => ({
  code: 'swapped-list',
  message: `The list ${quoted(path)} holds what ${quoted(other)} should hold: they were exchanged.`,
  fix: fetchAgain,
});
const missing = (path: string): TrustFault => ({
  code: 'missing-file',
  message: `The list ${quoted(path)} belongs to this pack but was not given.`,
  fix: 'Give it together with the pack, or load the archive, which holds everything.',
});
const unclear = (path: string): TrustFault => ({
  code: 'unclear-file',
  message: `Which file is the list ${quoted(path)} cannot be told, because several are called alike.`,
  fix: 'Load the archive, which keeps the folders.',
});
const unnamed = (path: string): TrustFault => ({
  code: 'extra-file',
  message: `The file ${quoted(path)} came with the pack, but the manifest does not name it.`,
  fix: 'Leave it out, or build the pack again with it.',
});
