const oddFactor = 0x9e3779b1;

/** Takes one word into a lane. For a fixed word it permutes lanes, for a fixed lane it permutes words. */
const take = (lane: number, word: number): number => {
  const product = Math.imul(lane ^ word, oddFactor);
  return (product << 15) | (product >>> 17);
};

/** Views need an aligned start. The copy is made with `new`, since `slice` of a Node `Buffer` copies nothing. */
const aligned = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);

/** The last one to three bytes as a word, zero where there is none. The length tells them from real zeros. */
const tailWord = (bytes: Uint8Array, from: number): number => {
  let word = 0;
  for (let at = bytes.length - 1; at >= from; at -= 1) word = (word << 8) | (bytes[at] ?? 0);
  return word;
};

/**
 * A 32-bit checksum (0 to 2^32 - 1) of bytes of any length and alignment, against accidents and mix-ups, not
 * against an attacker. Every step is one to one, so any change within one group of four bytes (counted from the
 * first) is always noticed, a flipped bit or byte above all; other damage escapes with a chance of about 1 in 2^32.
 *
 * Four lanes, each with every fourth word, because one chain of multiplications would wait for itself. Words are
 * read in the order of the machine: little-endian wherever a browser runs.
 */
export const checksum = (bytes: Uint8Array): number => {
  const source = aligned(bytes);
  const wordCount = source.length >>> 2;
  const words = new Int32Array(source.buffer, source.byteOffset, wordCount);
  let [a, b, c, d] = [0x243f6a88, 0x05a308d3, 0x13198a2e, 0x03707344];
  let at = 0;
  for (; at + 4 <= wordCount; at += 4) {
    // `take`, written out: a worker that just woke has not compiled anything yet, and there a call is dear.
    a = Math.imul(a ^ (words[at] ?? 0), oddFactor);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ (words[at + 1] ?? 0), oddFactor);
    b = (b << 15) | (b >>> 17);
    c = Math.imul(c ^ (words[at + 2] ?? 0), oddFactor);
    c = (c << 15) | (c >>> 17);
    d = Math.imul(d ^ (words[at + 3] ?? 0), oddFactor);
    d = (d << 15) | (d >>> 17);
  }
  let sum = take(take(take(take(bytes.length, a), b), c), d);
  for (; at < wordCount; at += 1) sum = take(sum, words[at] ?? 0);
  return take(sum, tailWord(source, wordCount * 4)) >>> 0;
};
