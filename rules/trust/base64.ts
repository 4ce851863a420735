const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOfSign: ReadonlyMap<string, number> = new Map(
  Array.from(alphabet, (sign, value) => [sign, value] as const),
);

/** Base64 with padding, as RFC 4648 section 4 writes it. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const signs = [18, 12, 6, 0].map((shift) => alphabet[(group >> shift) & 63] ?? '');
    const whole = Math.min(bytes.length - at, 3) + 1;
    text += signs.slice(0, whole).join('').padEnd(4, '=');
  }
  return text;
};

/**
 * The bytes that base64 stands for. Nothing for any other text: without its padding, with line ends, or with bits
 * left over, so that the same bytes are written in one way only.
 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 4 !== 0) return undefined;
  const signs = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let at = 0;
  for (const sign of signs) {
    const value = valueOfSign.get(sign);
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (group >> bits) & 0xff;
    at += 1;
  }
  return (group & ((1 << bits) - 1)) === 0 ? bytes : undefined;
};
