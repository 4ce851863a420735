import type { NamedBytes, Parcel } from '../model/parcel';
import type { TrustFault } from '../model/trust';
import { archiveFaults } from './archive-fault';
import { openArchive } from './open-archive';
import { lastStep } from './safe-path';
import { readDetached } from './signature-file';
import type { GoesOn } from './unpack-entry';

/**
 * Opens the files that were chosen together: one archive, or one pack in YAML or JSON with its list files and, where it
 * is signed, `<pack>.sig`. Never throws for anything a file can hold, and never unpacks more than a pack may have.
 * Nothing that it returns is believed yet. `goesOn` is asked while an archive is unpacked: give one that looks at a
 * clock wherever an archive may come from anybody.
 */
export const openParcel = (
  files: readonly NamedBytes[],
  goesOn: GoesOn = () => true,
): Parcel | TrustFault | 'no-pack' | 'several-packs' => {
  const zipped = files.find(({ bytes }) => isGzip(bytes));
  if (zipped !== undefined) return archiveFaults.gzip(zipped.path);
  const [archive, secondArchive] = files.filter(isArchive);
  if (archive === undefined) return openLoose(files);
  if (secondArchive !== undefined) return 'several-packs';
  if (!hasArchiveMark(archive.bytes)) return archiveFaults.notOne(archive.path);
  return files.length > 1 ? archiveNotAlone(archive.path) : openArchive(archive.bytes, goesOn);
};

const openLoose = (files: readonly NamedBytes[]): Parcel | TrustFault | 'no-pack' | 'several-packs' => {
  const called = (ending: RegExp) => files.filter(({ path }) => ending.test(path));
  const yaml = called(/\.ya?ml$/i);
  // A list may be JSON too, so YAML goes first.
  const [pack, secondPack] = yaml.length > 0 ? yaml : called(/\.json$/i);
  if (pack === undefined) return 'no-pack';
  if (secondPack !== undefined) return 'several-packs';
  const [signature, secondSignature] = called(/\.sig$/i);
  const lists = files.filter((file) => file !== pack && file !== signature);
  if (signature === undefined) return { pack, lists, seal: undefined };
  if (secondSignature !== undefined) return severalSignatures;
  const seal = readDetached(signature.bytes, lastStep(signature.path));
  return 'code' in seal ? seal : { pack, lists, seal };
};

const isArchive = ({ path, bytes }: NamedBytes): boolean =>
  hasArchiveMark(bytes) || /\.(?:handrail|zip)$/i.test(path);

/** The first bytes of any ZIP archive, also of an empty one. */
const hasArchiveMark = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

const archiveNotAlone = (path: string): TrustFault => ({
  code: 'archive-not-alone',
  message: `${lastStep(path)} is an archive, but other files were chosen with it.`,
  fix: 'Choose the archive alone: its lists and signatures are inside it.',
});

const severalSignatures: TrustFault = {
  code: 'several-signatures',
  message: 'More than one signature file was chosen.',
  fix: 'Choose the pack, its lists, and the one signature file that belongs to it. Several people sign in one file.',
};
