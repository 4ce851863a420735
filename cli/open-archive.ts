import { posix } from 'node:path';
import type { Parcel } from '../rules/model/parcel';
import { openParcel } from '../rules/trust/open-parcel';
import { Trouble } from './trouble';

/** Whether a file is an archive by its first bytes, whatever it is called: archives are ZIP files. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Opens an archive, without asking whether its seal is good. Throws a sentence where it cannot be opened. */
export const openArchive = (path: string, bytes: Uint8Array<ArrayBuffer>): Parcel => {
  const opened = openParcel([{ path: posix.basename(path.replaceAll('\\', '/')), bytes }]);
  if (opened === 'no-pack') throw new Trouble(`${path} holds no pack. Build it again with handrail build.`);
  if (opened === 'several-packs') {
    throw new Trouble(`${path} holds several packs. Build an archive for each with handrail build.`);
  }
  if ('message' in opened) throw new Trouble(`${path}: ${opened.message} ${opened.fix}`);
  return opened;
};
