import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { Entry } from './read-directory';
import { stored } from './zip-layout';

/**
 * Asked again and again while files are unpacked; `false` gives up. Bytes can be made that take the reader minutes
 * although they stay within every size: only whoever has a clock can tell.
 */
export type GoesOn = () => boolean;

/** Small enough that what one step makes of it, a thousand times as much at most, is soon thrown away. */
const stepBytes = 16 * 1024;

/**
 * The bytes of one file of an archive; nothing when it is damaged, or holds more or less than the archive says. Never
 * makes more than that and one step, whatever the packed bytes would unpack to. Check the size that is said first.
 */
export const unpackEntry = (
  { head, packed }: Entry,
  goesOn: GoesOn,
): Uint8Array<ArrayBuffer> | 'damaged' | 'given-up' => {
  if (!isLikelySize(packed.length, head.fileBytes)) return 'damaged';
  const bytes = head.method === stored ? packed.slice() : inflated(packed, head.fileBytes, goesOn);
  if (typeof bytes === 'string') return bytes;
  return bytes.length === head.fileBytes && crc32(bytes) === head.crc ? bytes : 'damaged';
};

/** Packing makes nothing much larger; what does, is made to keep the reader busy. */
const isLikelySize = (packedBytes: number, fileBytes: number): boolean =>
  packedBytes <= fileBytes + fileBytes / 1000 + 64;

const inflated = (
  packed: Uint8Array<ArrayBuffer>,
  fileBytes: number,
  goesOn: GoesOn,
): Uint8Array<ArrayBuffer> | 'damaged' | 'given-up' => {
  const bytes = new Uint8Array(fileBytes);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length <= fileBytes) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= fileBytes; at += stepBytes) {
      if (!goesOn()) return 'given-up';
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch {
    // The library says with an error that the packed bytes are none.
    return 'damaged';
  }
  return filled === fileBytes ? bytes : 'damaged';
};
