import { checksum } from '../checksum';

/** `Hph1` in little-endian order: foreign bytes, and a machine with the other order, are refused by it. */
const magic = 0x31687048;

const wide = [
  /** Filters of words that are phrases, and of the first two words of phrases. */
  'singles',
  'pairs',
  'wordSlots',
  'wordHashes',
  'wordStarts',
  /** The state after each word at the beginning of a phrase, or 0. */
  'firstStates',
  /** Where the edges of each state begin in `edgeSymbols`, and the end of the last. */
  'edgeStarts',
  /** Sorted within a state. States are numbered breadth first, so edge n leads to state n + 1. */
  'edgeSymbols',
  'fallbacks',
  /** The nearest state along the fallbacks where a phrase ends, or 0. */
  'shorterEnds',
  /** Where the phrases that end at each state begin, and the end of the last. */
  'endStarts',
  /** Where the sets of each phrase begin in `memberSets`, and the end of the last. */
  'memberStarts',
  'memberSets',
  /** For each member the text as its set wrote it: a position in `textStarts`. */
  'memberTexts',
  /** Where each text begins in `texts`, and the end of the last; see `phrase-texts.ts`. */
  'textStarts',
  /** Longest phrase in words; longest one in a folded reading, or 0; bits of the readings in use. */
  'figures',
] as const;
const narrow = [
  /** Length in words times {@link readingCount}, plus the reading by which the phrase is found. */
  'phraseShapes',
  /** Folded UTF-16 units of all words. */
  'letters',
] as const;
/** The phrases as they were written. */
const bytewide = ['texts'] as const;

/** All that a matcher knows, as views over one buffer. State 0 is the root. */
export type PhraseTables = Readonly<Record<(typeof wide)[number], Uint32Array>> &
  Readonly<Record<(typeof narrow)[number], Uint16Array>> &
  Readonly<Record<(typeof bytewide)[number], Uint8Array>>;

/** How many ways there are to read a text: as it stands, and with each choice of foldings. */
export const readingCount = 4;

type Section = Uint32Array | Uint16Array | Uint8Array;
const names = [...wide, ...narrow, ...bytewide];
const isOneOf = (list: readonly string[], name: string): boolean => list.includes(name);

const viewOf = (name: string, buffer: ArrayBufferLike, start: number, bytes: number): Section => {
  if (isOneOf(wide, name)) return new Uint32Array(buffer, start, bytes / Uint32Array.BYTES_PER_ELEMENT);
  if (isOneOf(narrow, name)) return new Uint16Array(buffer, start, bytes / Uint16Array.BYTES_PER_ELEMENT);
  return new Uint8Array(buffer, start, bytes);
};

const wordBytes = 4;
const checkedFrom = 2 * wordBytes;
const headerBytes = (2 + names.length) * wordBytes;
const padded = (bytes: number): number => Math.ceil(bytes / wordBytes) * wordBytes;

/** One buffer: magic, checksum of what follows, the lengths of the sections in bytes, the sections, each aligned. */
export const packPhraseTables = (tables: PhraseTables): Uint8Array => {
  const sections = names.map((name) => tables[name]);
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), headerBytes);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, headerBytes / wordBytes);
  header.set([magic, 0, ...sections.map(({ byteLength }) => byteLength)]);
  let at = headerBytes;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  header[1] = checksum(bytes.subarray(checkedFrom));
  return bytes;
};

/** Views over the buffer, without reading it but for the checksum; `undefined` when a byte is not as it was packed. */
export const openPhraseTables = (given: Uint8Array): PhraseTables | undefined => {
  if (given.length < headerBytes) return undefined;
  const bytes = given.byteOffset % wordBytes === 0 ? given : new Uint8Array(given);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerBytes / wordBytes);
  if (header[0] !== magic || header[1] !== checksum(bytes.subarray(checkedFrom))) return undefined;
  let at = bytes.byteOffset + headerBytes;
  const views = new Map<string, Section>();
  for (const [index, name] of names.entries()) {
    const length = header[index + 2] ?? 0;
    views.set(name, viewOf(name, bytes.buffer, at, length));
    at += padded(length);
  }
  return Object.fromEntries(views) as PhraseTables;
};
