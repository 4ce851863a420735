import { gunzipSync } from 'node:zlib';
import { textOf } from './read-lists';
import { readSavedPage, type SavedPage } from './saved-page';

/** Pages are small; what is larger is something else. */
const mostBytes = 64 * 1024 * 1024;

/** Whether a file is looked at as a saved page, by its name. */
export const isPageFile = (path: string): boolean => /\.x?html?(\.gz)?$/i.test(path);

/** Reads the file of a saved page, packed with gzip or not. Answers with a sentence where it cannot. */
export const readPageFile = (bytes: Uint8Array): SavedPage | string => {
  if (bytes.length > mostBytes) return 'It is larger than 64 MiB.';
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const unpacked = isPacked ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
    // A page saved anew is often UTF-8 while it still names what it was.
    return readSavedPage(textOf(unpacked) ?? new TextDecoder(encodingOf(unpacked)).decode(unpacked));
  } catch (error) {
    // A damaged or a swelling archive, or an encoding of another name.
    return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
};

/** What the page says of its encoding within its first kilobyte, where it has no byte order mark. */
const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:-]+)/i.exec(start)?.[1] ?? 'utf-8';
};
