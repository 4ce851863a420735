import { checksum } from '../matching/checksum';

/** Before the contents: the checksum, and as many bytes again so that what follows stays aligned. */
const sealLength = 8;

/** Puts a checksum before the contents. */
export const seal = (contents: Uint8Array): Uint8Array<ArrayBuffer> => {
  const sealed = new Uint8Array(sealLength + contents.length);
  sealed.set(contents, sealLength);
  new DataView(sealed.buffer).setUint32(0, checksum(contents), true);
  return sealed;
};

/**
 * The first eight bytes, in which every sealed or compiled part has its checksum: telling two parts apart by them
 * takes no second reading.
 */
export const stampOf = (part: Uint8Array): string =>
  part.length < sealLength
    ? ''
    : new DataView(part.buffer, part.byteOffset, sealLength).getBigUint64(0, true).toString(36);

/** The contents; nothing when they are not what was sealed. */
export const unseal = (sealed: Uint8Array): Uint8Array | undefined => {
  if (sealed.length < sealLength) return undefined;
  const stored = new DataView(sealed.buffer, sealed.byteOffset, sealLength).getUint32(0, true);
  const contents = sealed.subarray(sealLength);
  return checksum(contents) === stored ? contents : undefined;
};
