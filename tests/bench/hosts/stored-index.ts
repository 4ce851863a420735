import { closeSync, openSync, readSync } from 'node:fs';
import { type HostIndex, openHostIndex } from '../../../rules/matching/hosts/host-index';
import type { HostIndexParts } from '../../../rules/matching/hosts/host-merge';
import { readBytes } from '../contest/files';

/** The index in one file: how many parts, where each ends, then the head and the shards, each on a multiple of eight. */
const padded = (bytes: number): number => (bytes + 7) & ~7;
const wordBytes = 4;

export const packIndex = ({ head, shards }: HostIndexParts): Uint8Array => {
  const parts = [head, ...shards];
  const tableBytes = padded((1 + parts.length) * wordBytes);
  const bytes = new Uint8Array(parts.reduce((size, { length }) => size + padded(length), tableBytes));
  const words = new Uint32Array(bytes.buffer, 0, 1 + parts.length);
  words[0] = parts.length;
  let at = tableBytes;
  for (const [number, part] of parts.entries()) {
    bytes.set(part, at);
    words[1 + number] = part.length;
    at += padded(part.length);
  }
  return bytes;
};

const mustOpen = (head: Uint8Array): HostIndex => {
  const index = openHostIndex(head);
  if (index === undefined) throw new Error('The stored index is damaged.');
  return index;
};

const mustAdd = (index: HostIndex, shard: number, bytes: Uint8Array): void => {
  if (bytes.length > 0 && !index.addShard(shard, bytes))
    throw new Error(`The stored shard ${shard} is damaged.`);
};

/** Reads and opens the whole file. */
export const openWhole = (file: string): HostIndex => {
  const bytes = readBytes(file);
  const [count = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + wordBytes, count);
  let at = padded((1 + count) * wordBytes);
  let index: HostIndex | undefined;
  for (const [number, length] of lengths.entries()) {
    const part = bytes.subarray(at, at + length);
    at += padded(length);
    if (index === undefined) index = mustOpen(part);
    else mustAdd(index, number - 1, part);
  }
  if (index === undefined) throw new Error('The stored index is empty.');
  return index;
};

export interface StoredParts {
  readonly head: Uint8Array;
  readonly shard: Uint8Array;
}

/** Reads only the head and one shard. */
export const readOneShard = (file: string, shard: number): StoredParts => {
  const descriptor = openSync(file, 'r');
  const read = (from: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    readSync(descriptor, bytes, 0, length, from);
    return bytes;
  };
  try {
    const [count = 0] = new Uint32Array(read(0, wordBytes).buffer);
    const lengths = new Uint32Array(read(wordBytes, count * wordBytes).buffer);
    const headAt = padded((1 + count) * wordBytes);
    const before = lengths.subarray(0, 1 + shard).reduce((at, length) => at + padded(length), headAt);
    return { head: read(headAt, lengths[0] ?? 0), shard: read(before, lengths[1 + shard] ?? 0) };
  } finally {
    closeSync(descriptor);
  }
};

/** Opens an index that can answer for one shard. */
export const openOneShard = (parts: StoredParts, shard: number): HostIndex => {
  const index = mustOpen(parts.head);
  mustAdd(index, shard, parts.shard);
  return index;
};
