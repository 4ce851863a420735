import { checksum } from '../checksum';

/** `Huf1` in little-endian order: foreign bytes, and a machine with the other order, are refused by it. */
const magic = 0x31667548;
const headerWords = 4;
const sectionAlignment = 8;

const padded = (bytes: number): number => Math.ceil(bytes / sectionAlignment) * sectionAlignment;

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/**
 * One buffer of sections, each beginning at a multiple of 8: magic, checksum of all that follows, version, number of
 * sections, their lengths in bytes, the sections.
 */
export const packSections = (version: number, sections: readonly Section[]): Uint8Array => {
  const headerBytes = padded((headerWords + sections.length) * 4);
  const size = sections.reduce((sum, section) => sum + padded(section.byteLength), headerBytes);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, headerWords + sections.length);
  header.set([magic, 0, version, sections.length, ...sections.map(({ byteLength }) => byteLength)]);
  let at = headerBytes;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  header[1] = checksum(bytes.subarray(8));
  return bytes;
};

/** Hands out views of the sections, in the order in which they were packed. */
class SectionReader {
  readonly #bytes: Uint8Array;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;

  constructor(bytes: Uint8Array, lengths: Uint32Array) {
    this.#bytes = bytes;
    this.#lengths = lengths;
    this.#at = bytes.byteOffset + padded((headerWords + lengths.length) * 4);
  }

  uint8(): Uint8Array {
    const { at, byteLength } = this.#take();
    return new Uint8Array(this.#bytes.buffer, at, byteLength);
  }

  uint16(): Uint16Array {
    const { at, byteLength } = this.#take();
    return new Uint16Array(this.#bytes.buffer, at, byteLength / 2);
  }

  uint32(): Uint32Array {
    const { at, byteLength } = this.#take();
    return new Uint32Array(this.#bytes.buffer, at, byteLength / 4);
  }

  int32(): Int32Array {
    const { at, byteLength } = this.#take();
    return new Int32Array(this.#bytes.buffer, at, byteLength / 4);
  }

  float64(): Float64Array {
    const { at, byteLength } = this.#take();
    return new Float64Array(this.#bytes.buffer, at, byteLength / 8);
  }

  #take(): { readonly at: number; readonly byteLength: number } {
    const byteLength = this.#lengths[this.#next] ?? 0;
    const at = this.#at;
    this.#next += 1;
    this.#at += padded(byteLength);
    return { at, byteLength };
  }
}

/** `undefined` for bytes that {@link packSections} did not make in this version, or that have changed since. */
export const readSections = (version: number, bytes: Uint8Array): SectionReader | undefined => {
  if (bytes.byteLength < headerWords * 4) return undefined;
  // Views need an aligned beginning.
  const own = bytes.byteOffset % sectionAlignment === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(own.buffer, own.byteOffset, headerWords);
  if (header[0] !== magic || header[2] !== version || header[1] !== checksum(own.subarray(8))) {
    return undefined;
  }
  return new SectionReader(own, new Uint32Array(own.buffer, own.byteOffset + headerWords * 4, header[3]));
};
