import { deflateSync } from 'fflate';
import type { NamedBytes } from '../model/parcel';
import { crc32 } from './crc32';
import { deflated, marks, sizes, stored, utf8Flag } from './zip-layout';

type Bytes = Uint8Array<ArrayBuffer>;

/** The first day that an archive can name: when it was made says nothing, and the same pack must give the same bytes. */
const firstDay = 0x0021;
const neededVersion = 20;

/**
 * Writes an archive, the files in the order given. The same files give the same bytes on every machine, because
 * nothing but them goes in, and the packing is done by the same code everywhere.
 */
export const writeArchive = (files: readonly NamedBytes[]): Bytes => {
  const locals: Bytes[] = [];
  const centrals: Bytes[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const { method, packed } = pack(bytes);
    const shared = [0, firstDay, crc32(bytes), packed.length, bytes.length, name.length, 0] as const;
    const local = fields([4, marks.local], [2, neededVersion], [2, utf8Flag], [2, method], ...widths(shared));
    const central = fields(
      [4, marks.central],
      [2, neededVersion],
      [2, neededVersion],
      [2, utf8Flag],
      [2, method],
      ...widths(shared),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    );
    locals.push(local, name, packed);
    centrals.push(central, name);
    offset += sizes.local + name.length + packed.length;
  }
  const contents = joined(centrals);
  const count = files.length;
  const end = fields(
    [4, marks.end],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, contents.length],
    [4, offset],
    [2, 0],
  );
  return joined([...locals, contents, end]);
};

/** What stands in both headers: time, day, checksum, the two sizes, and how long the name and what follows it are. */
const widths = (
  values: readonly [number, number, number, number, number, number, number],
): readonly Field[] => values.map((value, index) => [index >= 2 && index <= 4 ? 4 : 2, value]);

const pack = (bytes: Bytes): { readonly method: number; readonly packed: Bytes } => {
  const packed = Uint8Array.from(deflateSync(bytes, { level: 9, mem: 8 }));
  return packed.length < bytes.length ? { method: deflated, packed } : { method: stored, packed: bytes };
};

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [2 | 4, number];

const fields = (...all: readonly Field[]): Bytes =>
  Uint8Array.from(
    all.flatMap(([width, value]) =>
      Array.from({ length: width }, (_, byte) => (value >>> (8 * byte)) & 0xff),
    ),
  );

const joined = (parts: readonly Bytes[]): Bytes => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
