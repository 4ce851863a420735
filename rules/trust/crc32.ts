const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum that ZIP archives carry. It tells damage, not malice: that is what the signature is for. */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffffffff;
  // By index: an iterator takes three times as long, and lists have up to 64 MiB.
  for (let at = 0; at < bytes.length; at += 1) {
    rest = (rest >>> 8) ^ (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
};
