import type { PackSurroundings } from '../../rules/model/pack-errand';
import type { PackJob, PackProgress, PackReply } from './pack-job';

/** What a pack is read and reviewed with, handed to the worker whole. */
export interface PackTask {
  readonly job: PackJob;
  readonly surroundings: PackSurroundings;
}
/** A reading that is under way. */
export interface PackReadingUnderWay {
  /** Rejects where storage fails or the worker breaks. */
  readonly done: Promise<Extract<PackReply, { kind: 'done' }>>;
  /** Ends everything at once; nothing that was read is kept. */
  readonly cancel: () => void;
}

/**
 * Fetches, reads and reviews a pack in a worker of this page (`entrypoints/pack-reader`). What may be switched on is
 * left in storage, where only an activation takes it up; nothing in force changes.
 */
export const readPack = (
  job: PackJob,
  onProgress: (progress: PackProgress) => void,
  surroundings: PackSurroundings | Promise<PackSurroundings>,
): PackReadingUnderWay => {
  const worker = new Worker('/pack-reader.js');
  let cancel = (): void => undefined;
  const done = new Promise<Extract<PackReply, { kind: 'done' }>>((resolve, reject) => {
    cancel = () => resolve({ kind: 'done', reading: { kind: 'cancelled' } });
    worker.onerror = ({ message }) => reject(new Error(`The reader of packs failed: ${message}`));
    worker.onmessage = ({ data }: MessageEvent<PackReply>) => {
      if (data.kind === 'progress') onProgress(data);
      else if (data.kind === 'done') resolve(data);
      else reject(new Error(`The pack could not be read or stored: ${data.message}`));
    };
    Promise.resolve(surroundings).then((known) => {
      const task: PackTask = { job, surroundings: known };
      worker.postMessage(task);
    }, reject);
  });
  return { done: done.finally(() => worker.terminate()), cancel };
};
