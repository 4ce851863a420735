import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sha256 } from '../../platform/sha256';
import { isWholeRun } from '../../rules/engine/pack-runs';
import { readListFile } from '../../rules/engine/read-list-file';
import { inSlices } from '../../rules/matching/in-steps';
import { type ListFile, listLimits } from '../../rules/model/host-list';
import { HandrailDatabase } from '../../storage/database';
import { accessStorage } from '../../storage/healing';
import { listRuns } from '../../storage/list-runs';
import type { GivenList, ListProgress, ListReply } from './list-job';

const runs = listRuns(accessStorage(new HandrailDatabase({ name: 'handrail' })), isWholeRun);

const say = (reply: ListReply): void => postMessage(reply);

const progressEveryMs = 100;
let saidAt = Number.NEGATIVE_INFINITY;
const sayProgress = (progress: ListProgress): void => {
  const now = performance.now();
  if (now - saidAt < progressEveryMs) return;
  saidAt = now;
  say({ kind: 'progress', ...progress });
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some other encoding, or no text at all.
    return undefined;
  }
};

/** `onProgress` is told the share of this file and the entries read of it. */
const readOne = async (
  { as, file }: GivenList,
  onProgress: (share: number, hostCount: number) => void,
): Promise<ListFile> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const about = { byteCount: bytes.length, sha256: await sha256(bytes) };
  const known = await runs.find({ sha256: about.sha256, as });
  if (known !== undefined) return { ...about, state: 'read', report: known.report };
  const text = textOf(bytes);
  if (text === undefined) return { ...about, state: 'not-text' };
  let hostCount = 0;
  const steps = readListFile(text, as, (count) => {
    hostCount = count;
  });
  const { run, report } = await inSlices(steps, {
    // Nothing else waits here: the page ends the whole worker when it is told to stop.
    breathe: () => Promise.resolve(),
    onProgress: (share) => onProgress(share, hostCount),
  });
  await runs.stage({ sha256: about.sha256, as, run: run.bytes, report });
  return { ...about, state: 'read', report };
};

const readAll = async (lists: readonly GivenList[]): Promise<ReadonlyMap<string, ListFile>> => {
  const sizes = lists.map(({ file }) => file.size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > listLimits.bytes) {
    return new Map(lists.map(({ name, file }) => [name, { state: 'too-large', byteCount: file.size }]));
  }
  await runs.forgetUnneeded();
  const files = new Map<string, ListFile>();
  let bytesBefore = 0;
  let hostsBefore = 0;
  for (const list of lists) {
    let hosts = 0;
    const read = await readOne(list, (share, hostCount) => {
      hosts = hostCount;
      const done = bytesBefore + share * list.file.size;
      sayProgress({ share: done / Math.max(1, total), hostCount: hostsBefore + hosts });
    });
    files.set(list.name, read);
    bytesBefore += list.file.size;
    hostsBefore += hosts;
  }
  return files;
};

/** Reads list files in a worker of the page, and stores what it read for a pack to be activated with. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<readonly GivenList[]>) => {
    readAll(data).then(
      (files) => say({ kind: 'done', files }),
      (error: unknown) => say({ kind: 'failed', message: String(error) }),
    );
  });
});
