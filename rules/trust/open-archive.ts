import type { NamedBytes, Parcel } from '../model/parcel';
import type { TrustFault } from '../model/trust';
import { archiveFaults } from './archive-fault';
import { parcelLimits } from './limits';
import { type Entry, readDirectory } from './read-directory';
import { manifestPath, signaturePath } from './safe-path';
import { readSignatures } from './signature-file';
import { type GoesOn, unpackEntry } from './unpack-entry';

/** What the pack is called in an archive; one of them is there. */
export const packPaths: readonly string[] = ['pack.yaml', 'pack.json'];

/** Opens an archive: everything it says of itself is held against the limits before anything is unpacked. */
export const openArchive = (bytes: Uint8Array<ArrayBuffer>, goesOn: GoesOn): Parcel | TrustFault => {
  if (bytes.length > parcelLimits.archiveBytes) return archiveFaults.tooLarge;
  const entries = readDirectory(bytes);
  if ('code' in entries) return entries;
  const fault = sizeFault(entries);
  if (fault !== undefined) return fault;
  const files: NamedBytes[] = [];
  for (const entry of entries) {
    const unpacked = unpackEntry(entry, goesOn);
    if (unpacked === 'damaged') return archiveFaults.damaged(entry.path);
    if (unpacked === 'given-up') return archiveFaults.tooSlow(entry.path);
    files.push({ path: entry.path, bytes: unpacked });
  }
  return sorted(files);
};

const sizeFault = (entries: readonly Entry[]): TrustFault | undefined => {
  let listBytes = 0;
  for (const { path, head } of entries) {
    const own = ownLimits.get(path);
    if (own === undefined) listBytes += head.fileBytes;
    else if (head.fileBytes > own.bytes) return archiveFaults.fileTooLarge(path, own.said);
  }
  return listBytes > parcelLimits.listBytes ? archiveFaults.listsTooLarge : undefined;
};

const ownLimits: ReadonlyMap<string, { readonly bytes: number; readonly said: string }> = new Map([
  ...packPaths.map((path) => [path, { bytes: parcelLimits.packBytes, said: '2 MiB' }] as const),
  [manifestPath, { bytes: parcelLimits.manifestBytes, said: '256 KiB' }],
  [signaturePath, { bytes: parcelLimits.signatureBytes, said: '512 KiB' }],
]);

const sorted = (files: readonly NamedBytes[]): Parcel | TrustFault => {
  const [pack, second] = files.filter(({ path }) => packPaths.includes(path));
  const manifest = files.find(({ path }) => path === manifestPath);
  const signature = files.find(({ path }) => path === signaturePath);
  if (pack === undefined) return archiveFaults.missing('pack.yaml');
  if (second !== undefined) return archiveFaults.foreign('it has two packs');
  if (manifest === undefined) return archiveFaults.missing(manifestPath);
  const signatures = signature === undefined ? [] : readSignatures(signature.bytes, signaturePath);
  if ('code' in signatures) return signatures;
  const lists = files.filter((file) => file !== pack && file !== manifest && file !== signature);
  return { pack, lists, seal: { manifest: manifest.bytes, signatures } };
};
