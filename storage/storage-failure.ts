import type { RecordingTrouble } from '../rules/flows/ports';

const sentences: Readonly<Record<RecordingTrouble, string>> = {
  'newer-database': 'The records were written by a newer version of Handrail; they were left untouched.',
  full: 'There is no room left on the device to store records.',
  broken: 'The browser could not store or read the records.',
};

/** Nothing was stored, or nothing could be read. `cause` is what the browser or Dexie said. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly reason: RecordingTrouble;

  constructor(reason: RecordingTrouble, cause: unknown) {
    super(sentences[reason], { cause });
    this.reason = reason;
  }
}

/** An error, what it wraps, and what that wraps: Dexie keeps the browser's own error in `inner`. */
const layersOf = (error: unknown): readonly Error[] => {
  const layers: Error[] = [];
  for (let layer = error; layer instanceof Error && layers.length < 8; ) {
    layers.push(layer);
    layer = 'inner' in layer ? layer.inner : layer.cause;
  }
  return layers;
};

const isFull = ({ name, message }: Error): boolean =>
  // Chromium calls a full disk a DataError when it could not write a large value.
  name === 'QuotaExceededError' || (name === 'DataError' && message.includes('write blobs'));

/** A connection that broke, or a transaction that the browser gave up: nothing of it is stored. */
const connectionTroubles: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'NotFoundError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
]);

export const toStorageFailure = (error: unknown): StorageFailure => {
  if (error instanceof StorageFailure) return error;
  const layers = layersOf(error);
  if (layers.some(({ name }) => name === 'VersionError')) return new StorageFailure('newer-database', error);
  return new StorageFailure(layers.some(isFull) ? 'full' : 'broken', error);
};

/** Whether a fresh connection may help, and trying again cannot store anything twice. */
export const mayHeal = (failure: StorageFailure): boolean =>
  failure.reason === 'broken' && layersOf(failure.cause).some(({ name }) => connectionTroubles.has(name));
