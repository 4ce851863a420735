import type { ListFile } from '../../rules/model/host-list';
import type { GivenList, ListProgress, ListReply } from '../list-reader/list-job';

export type ReadFiles = ReadonlyMap<string, ListFile>;

/** A reading that is under way. */
interface ListReading {
  /** By the name of the list; `'cancelled'` once {@link cancel} was called. Rejects where storage fails. */
  readonly done: Promise<ReadFiles | 'cancelled'>;
  readonly cancel: () => void;
}

/**
 * Reads list files in a worker of the page (`entrypoints/list-reader`) and leaves what was read in storage, where only
 * an activation takes it up.
 */
export const readLists = (
  lists: readonly GivenList[],
  onProgress: (progress: ListProgress) => void,
): ListReading => {
  const worker = new Worker('/list-reader.js');
  let cancel = (): void => undefined;
  const done = new Promise<ReadFiles | 'cancelled'>((resolve, reject) => {
    cancel = () => resolve('cancelled');
    worker.onerror = ({ message }) => reject(new Error(`The reader of lists failed: ${message}`));
    worker.onmessage = ({ data }: MessageEvent<ListReply>) => {
      if (data.kind === 'progress') onProgress(data);
      else if (data.kind === 'done') resolve(data.files);
      else reject(new Error(`The lists could not be stored: ${data.message}`));
    };
    worker.postMessage(lists);
  });
  return { done: done.finally(() => worker.terminate()), cancel };
};
