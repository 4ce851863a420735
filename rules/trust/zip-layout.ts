/**
 * How a ZIP archive is laid out, as far as ours go: no comments, no extra fields, no streams, no ZIP64.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const sizes = { local: 30, central: 46, end: 22 } as const;

export const stored = 0;
export const deflated = 8;
/** Says that the name is UTF-8. */
export const utf8Flag = 0x0800;
export const encryptedFlag = 0x0001;

/** What stands in both headers of an entry. */
export interface EntryHead {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes as they stand in the archive. */
  readonly packedBytes: number;
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly nameBytes: number;
  readonly extraBytes: number;
}

/** Where in each header that begins which both share. */
export const headAt = { local: 6, central: 8 } as const;

/** Reads what both headers share. */
export const readHead = (view: DataView, at: number): EntryHead => ({
  flags: view.getUint16(at, true),
  method: view.getUint16(at + 2, true),
  crc: view.getUint32(at + 8, true),
  packedBytes: view.getUint32(at + 12, true),
  fileBytes: view.getUint32(at + 16, true),
  nameBytes: view.getUint16(at + 20, true),
  extraBytes: view.getUint16(at + 22, true),
});

/** Whether two headers say the same of an entry. */
export const areAlike = (one: EntryHead, other: EntryHead): boolean =>
  one.flags === other.flags &&
  one.method === other.method &&
  one.crc === other.crc &&
  one.packedBytes === other.packedBytes &&
  one.fileBytes === other.fileBytes &&
  one.nameBytes === other.nameBytes &&
  one.extraBytes === other.extraBytes;
