import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { readListFile } from '../rules/engine/read-list-file';
import type { ShelvedList } from '../rules/flows/pack-ports';
import { atOnce } from '../rules/matching/in-steps';
import { type ListFile, listLimits, type WantedList } from '../rules/model/host-list';
import type { NamedBytes } from '../rules/model/parcel';

/** What the list files of a pack hold: for the reader of packs what is known of them, for the policy their hosts. */
export interface ReadLists {
  /** By the name of the list; a list whose file was not found is not in it. */
  readonly files: ReadonlyMap<string, ListFile>;
  readonly lists: readonly ShelvedList[];
}

export const noLists: ReadLists = { files: new Map(), lists: [] };

/** Lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file's text, without the mark that some editors begin it with; nothing when it is not UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some other encoding, or no text at all.
    return undefined;
  }
};

/** Reads the list files that a pack wants; `given` are the files beside it, by their path from the pack. */
export const readLists = (wanted: readonly WantedList[], given: readonly NamedBytes[]): ReadLists => {
  const byPath = new Map(given.map(({ path, bytes }) => [posix.normalize(path), bytes]));
  const found = wanted.flatMap((list) => {
    const bytes = byPath.get(posix.normalize(list.from));
    return bytes === undefined ? [] : [{ ...list, bytes }];
  });
  const total = found.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > listLimits.bytes) {
    const tooLarge = found.map(
      ({ name, bytes }) => [name, { state: 'too-large', byteCount: bytes.length }] as const,
    );
    return { files: new Map(tooLarge), lists: [] };
  }
  const read = found.map(readOne);
  return {
    files: new Map(read.map(({ name, file }) => [name, file])),
    lists: read.flatMap(({ list }) => (list === undefined ? [] : [list])),
  };
};

interface ReadList {
  readonly name: string;
  readonly file: ListFile;
  readonly list: ShelvedList | undefined;
}

const readOne = ({ name, as, bytes }: WantedList & { readonly bytes: Uint8Array }): ReadList => {
  const about = { byteCount: bytes.length, sha256: sha256Of(bytes) };
  const text = textOf(bytes);
  if (text === undefined) return { name, file: { ...about, state: 'not-text' }, list: undefined };
  const { run, report } = atOnce(readListFile(text, as));
  return {
    name,
    file: { ...about, state: 'read', report },
    list: { name, sha256: about.sha256, as, run: run.bytes, report },
  };
};
