import type { TrustFault } from '../model/trust';
import { archiveFaults } from './archive-fault';
import { exactText } from './exact-text';
import { parcelLimits } from './limits';
import { isSafePath, pathKey } from './safe-path';
import {
  areAlike,
  deflated,
  type EntryHead,
  encryptedFlag,
  headAt,
  marks,
  readHead,
  sizes,
  stored,
  utf8Flag,
} from './zip-layout';

/** A file of an archive, before it is unpacked. */
export interface Entry {
  readonly path: string;
  readonly head: EntryHead;
  /** Its bytes as they stand in the archive. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * Reads which files an archive holds, without unpacking any. Only the one way in which `handrail build` lays an archive
 * out is taken: file after file without gaps from the first byte, then the list of contents, which must say the same,
 * then the end. So nothing is hidden, shared between files, or read otherwise by another program.
 */
export const readDirectory = (bytes: Uint8Array<ArrayBuffer>): readonly Entry[] | TrustFault => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEnd(view);
  if ('code' in end) return end;
  const entries: Entry[] = [];
  let local = 0;
  let central = end.begin;
  for (let left = end.count; left > 0; left -= 1) {
    const entry = readEntry(bytes, view, local, central, end);
    if ('code' in entry) return entry;
    entries.push(entry);
    const { nameBytes, packedBytes } = entry.head;
    local += sizes.local + nameBytes + packedBytes;
    central += sizes.central + nameBytes;
  }
  if (local !== end.begin || central !== end.at) return archiveFaults.contradictory;
  return twofold(entries) ?? entries;
};

interface End {
  readonly at: number;
  /** Where the list of contents begins, and how many files it names. */
  readonly begin: number;
  readonly count: number;
}

const most16 = 0xffff;
const most32 = 0xffffffff;
/** The lists, the pack, the manifest and its signatures. */
const mostEntries = parcelLimits.lists + 3;

const readEnd = (view: DataView): End | TrustFault => {
  const at = view.byteLength - sizes.end;
  if (at < 0 || view.getUint32(at, true) !== marks.end) return archiveFaults.cutOff;
  const [disk = 0, startDisk = 0, here = 0, count = 0] = [4, 6, 8, 10].map((offset) =>
    view.getUint16(at + offset, true),
  );
  const length = view.getUint32(at + 12, true);
  const begin = view.getUint32(at + 16, true);
  if (count === most16 || length === most32 || begin === most32) return archiveFaults.zip64;
  if (disk !== 0 || startDisk !== 0 || here !== count) {
    return archiveFaults.foreign('it has several parts');
  }
  if (view.getUint16(at + 20, true) !== 0 || begin + length !== at) return archiveFaults.cutOff;
  return count > mostEntries ? archiveFaults.tooMany(count) : { at, begin, count };
};

const readEntry = (
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  local: number,
  central: number,
  end: End,
): Entry | TrustFault => {
  if (local + sizes.local > end.begin || central + sizes.central > end.at) return archiveFaults.contradictory;
  if (view.getUint32(local, true) !== marks.local || view.getUint32(central, true) !== marks.central) {
    return archiveFaults.contradictory;
  }
  const head = readHead(view, central + headAt.central);
  const fault = strangeness(head, view, central);
  if (fault !== undefined) return fault;
  const begin = local + sizes.local + head.nameBytes;
  const name = bytes.subarray(central + sizes.central, central + sizes.central + head.nameBytes);
  const again = bytes.subarray(local + sizes.local, begin);
  const isSame =
    view.getUint32(central + 42, true) === local &&
    areAlike(head, readHead(view, local + headAt.local)) &&
    begin + head.packedBytes <= end.begin &&
    name.every((byte, index) => byte === again[index]);
  if (!isSame) return archiveFaults.contradictory;
  const path = exactText(name);
  if (path === undefined) return archiveFaults.foreign('a name in it is not UTF-8');
  if (!isSafePath(path)) return archiveFaults.unsafePath(path);
  return { path, head, packed: bytes.subarray(begin, begin + head.packedBytes) };
};

const strangeness = (head: EntryHead, view: DataView, central: number): TrustFault | undefined => {
  if ((head.flags & encryptedFlag) !== 0) return archiveFaults.encrypted;
  if (head.packedBytes === most32 || head.fileBytes === most32) return archiveFaults.zip64;
  if (head.extraBytes !== 0 || view.getUint16(central + 32, true) !== 0) {
    return archiveFaults.foreign('a file in it has more than a name');
  }
  if (head.flags !== utf8Flag) return archiveFaults.foreign('a file in it is marked in another way');
  if (head.method !== stored && head.method !== deflated) {
    return archiveFaults.foreign('a file in it is packed in another way');
  }
  return undefined;
};

const twofold = (entries: readonly Entry[]): TrustFault | undefined => {
  const paths = entries.map(({ path }) => pathKey(path));
  const again = entries.find(({ path }, index) => paths.indexOf(pathKey(path)) !== index);
  return again === undefined ? undefined : archiveFaults.twice(again.path);
};
