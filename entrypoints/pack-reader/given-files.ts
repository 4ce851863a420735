import type { NamedBytes } from '../../rules/model/parcel';
import type { TrustFault } from '../../rules/model/trust';
import { parcelLimits } from '../../rules/trust/limits';

const mebibyte = 1024 * 1024;

/** Reads files that were chosen together. How large they are is looked at before any is read. */
export const readFiles = async (files: readonly File[]): Promise<readonly NamedBytes[] | TrustFault> => {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > parcelLimits.listBytes + parcelLimits.packBytes || files.length > parcelLimits.lists + 2) {
    return tooMuch(total);
  }
  return Promise.all(
    files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
};

const tooMuch = (total: number): TrustFault => ({
  code: 'too-large',
  message: `The files have ${Math.ceil(total / mebibyte)} MiB together; a pack with its lists may have ${parcelLimits.listBytes / mebibyte}.`,
  fix: 'Leave out what does not belong to the pack, or divide it into several packs.',
});
