import { readListFile } from '../../rules/engine/read-list-file';
import type { ListRunsPort, StoredRun } from '../../rules/flows/pack-ports';
import { inSlices } from '../../rules/matching/in-steps';
import { type ListFile, listLimits, type WantedList } from '../../rules/model/host-list';

/** A list with the bytes of its file. */
type GivenList = WantedList & { readonly bytes: Uint8Array<ArrayBuffer> };

export interface ListReading {
  readonly runs: Pick<ListRunsPort, 'find' | 'stage'>;
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Told the share of all files together, and the entries read so far. */
  readonly onProgress: (share: number, hostCount: number) => void;
}
export interface ReadLists {
  /** By the name of the list. */
  readonly files: ReadonlyMap<string, ListFile>;
  readonly lists: readonly (StoredRun & { readonly name: string })[];
}

/** Reads list files one after the other into runs, which are put into storage. One that was read before is not read again. */
export const readLists = async (given: readonly GivenList[], tools: ListReading): Promise<ReadLists> => {
  const total = given.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > listLimits.bytes) {
    const tooLarge = given.map(
      ({ name, bytes }) => [name, { state: 'too-large', byteCount: bytes.length }] as const,
    );
    return { files: new Map(tooLarge), lists: [] };
  }
  const files = new Map<string, ListFile>();
  const lists: (StoredRun & { readonly name: string })[] = [];
  let bytesBefore = 0;
  let hostsBefore = 0;
  for (const list of given) {
    let hosts = 0;
    const { file, run } = await readOne(list, tools, (share, hostCount) => {
      hosts = hostCount;
      tools.onProgress((bytesBefore + share * list.bytes.length) / Math.max(1, total), hostsBefore + hosts);
    });
    files.set(list.name, file);
    if (run !== undefined) lists.push({ ...run, name: list.name });
    bytesBefore += list.bytes.length;
    hostsBefore += hosts;
  }
  return { files, lists };
};

const readOne = async (
  { as, bytes }: GivenList,
  { runs, sha256 }: ListReading,
  onProgress: (share: number, hostCount: number) => void,
): Promise<{ readonly file: ListFile; readonly run?: StoredRun }> => {
  const about = { byteCount: bytes.length, sha256: await sha256(bytes) };
  const known = await runs.find({ sha256: about.sha256, as });
  if (known !== undefined) return { file: { ...about, state: 'read', report: known.report }, run: known };
  const text = textOf(bytes);
  if (text === undefined) return { file: { ...about, state: 'not-text' } };
  let hostCount = 0;
  const steps = readListFile(text, as, (count) => {
    hostCount = count;
  });
  const { run, report } = await inSlices(steps, {
    // Nothing else waits here: the page ends the whole worker when it is told to stop.
    breathe: () => Promise.resolve(),
    onProgress: (share) => onProgress(share, hostCount),
  });
  const stored = { sha256: about.sha256, as, run: run.bytes, report };
  await runs.stage(stored);
  return { file: { ...about, state: 'read', report }, run: stored };
};

/** The text of a file; nothing when it is of some other encoding, or no text at all. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8.
    return undefined;
  }
};
