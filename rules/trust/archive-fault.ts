import type { TrustFault } from '../model/trust';
import { quoted } from './quoted';

const buildAgain = 'Build the archive again with handrail build.';
const fetchAgain = 'Fetch the archive again; if it stays so, build it again with handrail build.';

const fault = (code: string, message: string, fix: string): TrustFault => ({ code, message, fix });

/** Why an archive is not opened, each as the administrator reads it. */
export const archiveFaults = {
  tooLarge: fault(
    'archive-too-large',
    'The archive is larger than 64 MiB, the most that a pack with its lists may have.',
    'Leave lists out, or divide the pack.',
  ),
  gzip: (file: string) =>
    fault(
      'gzip',
      `${quoted(file)} is packed with gzip, which Handrail does not open.`,
      'Unpack it first, for example with gunzip. An archive made with handrail build needs no packing.',
    ),
  notOne: (file: string) =>
    fault(
      'not-an-archive',
      `${quoted(file)} is called an archive, but it is none.`,
      'Make it with handrail build; renaming a file does not make it an archive.',
    ),
  cutOff: fault(
    'archive-cut-off',
    'The archive does not end as an archive does: a part of it is missing, or something was added.',
    fetchAgain,
  ),
  foreign: (what: string) =>
    fault(
      'archive-foreign',
      `The archive was not made by handrail build: ${what}. Such archives can show different files to different programs.`,
      buildAgain,
    ),
  zip64: fault(
    'archive-zip64',
    'The archive uses ZIP64, which is for archives far larger than a pack may be.',
    buildAgain,
  ),
  encrypted: fault(
    'archive-encrypted',
    'The archive is protected with a password, so that its files cannot be read.',
    'Build it again with handrail build. A pack is signed, not locked.',
  ),
  contradictory: fault(
    'archive-contradictory',
    'The archive’s list of contents does not say the same as the files in it.',
    fetchAgain,
  ),
  tooMany: (count: number) =>
    fault(
      'archive-too-many-files',
      `The archive has ${count.toLocaleString('en')} files. A pack has at most 200 lists.`,
      'Leave lists out, or divide the pack.',
    ),
  unsafePath: (path: string) =>
    fault(
      'archive-unsafe-path',
      `The archive has a file called ${quoted(path)}, which would lie outside the folder of the pack or cannot be written on every system.`,
      buildAgain,
    ),
  twice: (path: string) =>
    fault('archive-twice', `The archive has the file ${quoted(path)} twice.`, buildAgain),
  fileTooLarge: (path: string, most: string) =>
    fault(
      'archive-file-too-large',
      `The file ${quoted(path)} in the archive would have more than ${most} when unpacked.`,
      'Make it smaller, or divide the pack.',
    ),
  listsTooLarge: fault(
    'archive-lists-too-large',
    'The lists in the archive would have more than 64 MiB together when unpacked.',
    'Leave lists out, or divide the pack.',
  ),
  damaged: (path: string) =>
    fault(
      'archive-damaged',
      `The file ${quoted(path)} in the archive is damaged, or is not as large as the archive says.`,
      fetchAgain,
    ),
  tooSlow: (path: string) =>
    fault(
      'archive-too-slow',
      `The file ${quoted(path)} in the archive takes longer to unpack than that of any pack.`,
      buildAgain,
    ),
  missing: (path: string) =>
    fault('archive-incomplete', `The archive has no file ${quoted(path)}.`, buildAgain),
} as const;
