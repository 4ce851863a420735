const scalarBytes = 32;

/**
 * An ECDSA P-256 signature as WebCrypto takes it, `r` and `s` of 32 bytes each, from the DER that OpenSSL writes.
 * Nothing for bytes that DER does not allow, such as longer forms of the same numbers.
 */
export const rawFromDer = (der: Uint8Array): Uint8Array<ArrayBuffer> | undefined => {
  if (der.length < 8 || der.length > 72 || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = scalarAt(der, 2);
  const s = r && scalarAt(der, r.end);
  if (r === undefined || s === undefined || s.end !== der.length) return undefined;
  const raw = new Uint8Array(2 * scalarBytes);
  raw.set(r.digits, scalarBytes - r.digits.length);
  raw.set(s.digits, 2 * scalarBytes - s.digits.length);
  return raw;
};

/** The DER form of a raw ECDSA P-256 signature, for tools that want it. */
export const derFromRaw = (raw: Uint8Array): Uint8Array<ArrayBuffer> => {
  const numbers = [raw.subarray(0, scalarBytes), raw.subarray(scalarBytes)].map(derNumber);
  const content = numbers.flat();
  return Uint8Array.from([0x30, content.length, ...content]);
};

const derNumber = (scalar: Uint8Array): readonly number[] => {
  const first = scalar.findIndex((byte) => byte !== 0);
  const digits = [...scalar.subarray(first < 0 ? scalar.length - 1 : first)];
  const isSigned = (digits[0] ?? 0) >= 0x80;
  return [0x02, digits.length + (isSigned ? 1 : 0), ...(isSigned ? [0] : []), ...digits];
};

/** A whole number above zero, in the shortest form. */
const scalarAt = (
  der: Uint8Array,
  at: number,
): { readonly digits: Uint8Array; readonly end: number } | undefined => {
  const length = der[at + 1] ?? 0;
  const number = der.subarray(at + 2, at + 2 + length);
  const [first = 0x80, second = 0] = number;
  if (der[at] !== 0x02 || length === 0 || number.length !== length || first >= 0x80) return undefined;
  if (first === 0 && second < 0x80) return undefined;
  const digits = number.subarray(first === 0 ? 1 : 0);
  return digits.length > scalarBytes ? undefined : { digits, end: at + 2 + length };
};
